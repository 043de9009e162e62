package io.greentalent.keycloak;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Role;
import io.greentalent.shared.Settings;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Accounts are carried where there is a secret for it, to the realm that people sign in at. */
class ProvisioningSettingsTest {
    private static ProvisioningSettings with(String issuer, String secret) {
        var settings = new ProvisioningSettings();
        settings.settings = new Settings() {
            @Override
            public boolean accountsAreCarried() {
                return !secret.isEmpty();
            }
        };
        settings.keycloak = new KeycloakSettings();
        settings.keycloak.issuer = Optional.of(issuer);
        settings.keycloak.internal = Optional.empty();
        settings.clientId = "greentalent-provisioning";
        settings.secret = Optional.of(secret);
        settings.secretFile = Optional.empty();
        return settings;
    }

    @Test
    void serverAndRealmAreReadFromTheIssuer() {
        var settings = with("https://id.example.test/auth/realms/greentalent/", "0123456789abcdef");
        assertDoesNotThrow(() -> settings.check());
        assertEquals("https://id.example.test/auth", settings.server());
        assertEquals("greentalent", settings.realm());
    }

    @Test
    void theServerIsReachedWhereTheSettingSaysSo() {
        var settings = with("https://id.example.test/realms/greentalent", "0123456789abcdef");
        settings.keycloak.internal = Optional.of("http://keycloak:8080/realms/greentalent");
        assertEquals("http://keycloak:8080", settings.server());
    }

    @Test
    void withoutASecretNothingIsCarried() {
        var settings = with("https://id.example.test/realms/greentalent", "");
        assertFalse(settings.on());
        assertDoesNotThrow(() -> settings.check());
    }

    @Test
    void halfASecretStopsTheServer() {
        var settings = with("https://id.example.test/realms/greentalent", "short");
        var refusal = assertThrows(IllegalStateException.class, settings::check);
        assertTrue(String.valueOf(refusal.getMessage()).contains("OIDC_PROVISIONING_SECRET"));
    }

    @Test
    void anIssuerWithoutARealmStopsTheServer() {
        var settings = with("https://id.example.test/greentalent", "0123456789abcdef");
        assertThrows(IllegalStateException.class, settings::check);
    }

    @Test
    void operatorAndCommissionNeedASecondFactor() {
        assertTrue(RealmRoles.needSecondFactor(Set.of(Role.INSTRUCTOR, Role.OPERATOR)));
        assertTrue(RealmRoles.needSecondFactor(Set.of(Role.COMMISSION)));
        assertFalse(RealmRoles.needSecondFactor(Set.of(Role.STUDENT, Role.COLLEGE, Role.BASE_MANAGER)));
    }
}
