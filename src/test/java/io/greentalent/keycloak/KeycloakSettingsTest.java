package io.greentalent.keycloak;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half a configuration stops the server with a sentence that names the variable. */
class KeycloakSettingsTest {
    private static KeycloakSettings whole() {
        var settings = new KeycloakSettings();
        settings.settings = new Settings() {
            @Override
            public boolean signInElsewhere() {
                return "oidc".equals(settings.mode);
            }
        };
        settings.mode = "oidc";
        settings.clientId = "greentalent-web";
        settings.issuer = Optional.of("https://id.example.test/realms/greentalent");
        settings.internal = Optional.empty();
        settings.base = Optional.of("https://training.example.test/");
        settings.secret = Optional.of("0123456789abcdef");
        settings.secretFile = Optional.empty();
        return settings;
    }

    private static String refusal(KeycloakSettings settings) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> settings.check())
                .getMessage());
    }

    @Test
    void theWholeIsAccepted() {
        assertDoesNotThrow(() -> whole().check());
        assertEquals(
                "https://training.example.test/oidc/callback",
                whole().callback().toString());
    }

    @Test
    void anUnknownModeIsRefused() {
        var settings = whole();
        settings.mode = "saml";
        assertTrue(refusal(settings).contains("AUTH_MODE"));
    }

    @Test
    void formNeedsNothing() {
        var settings = whole();
        settings.mode = "form";
        settings.issuer = Optional.empty();
        assertDoesNotThrow(() -> settings.check());
    }

    @Test
    void withoutAnIssuerItDoesNotStart() {
        var settings = whole();
        settings.issuer = Optional.of("id.example.test");
        assertTrue(refusal(settings).contains("OIDC_ISSUER"));
    }

    @Test
    void thePublicAddressHasNoPath() {
        var settings = whole();
        settings.base = Optional.of("https://training.example.test/greentalent");
        assertTrue(refusal(settings).contains("BASE_URL"));
    }

    @Test
    void withoutASecretItDoesNotStart() {
        var settings = whole();
        settings.secret = Optional.empty();
        assertTrue(refusal(settings).contains("OIDC_CLIENT_SECRET"));
    }

    @Test
    void aPlaceholderIsNoSecret() {
        var settings = whole();
        settings.secret = Optional.of("${GREENTALENT_WEB_SECRET}");
        assertTrue(refusal(settings).contains("OIDC_CLIENT_SECRET"));
    }

    @Test
    void theSecretMayStandInAFile(@TempDir Path folder) throws IOException {
        var settings = whole();
        settings.secret = Optional.empty();
        settings.secretFile = Optional.of(Files.writeString(folder.resolve("secret"), "fedcba9876543210\n")
                .toString());
        assertEquals("fedcba9876543210", settings.secret());
    }
}
