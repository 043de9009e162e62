package io.greentalent.keycloak;

import io.greentalent.shared.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * As which client accounts are carried to Keycloak (开户设置): a service account that may administer users, and no more. Without its secret
 * nothing is carried, and the operator ties accounts by hand.
 */
@ApplicationScoped
class ProvisioningSettings {
    private static final String REALMS = "/realms/";

    @Inject
    Settings settings;

    @Inject
    KeycloakSettings keycloak;

    @Inject
    @ConfigProperty(name = "oidc.provisioning.client.id", defaultValue = "greentalent-provisioning")
    String clientId;

    @Inject
    @ConfigProperty(name = "oidc.provisioning.secret")
    Optional<String> secret;

    @Inject
    @ConfigProperty(name = "oidc.provisioning.secret.file")
    Optional<String> secretFile;

    void check(@Observes @Priority(2) Startup event) {
        check();
    }

    void check() {
        if (on()) {
            secret();
            if (!keycloak.reached().contains(REALMS)) {
                throw new IllegalStateException(
                        "OIDC_ISSUER must end with /realms/ and the realm's name, so that accounts can be carried there");
            }
        }
    }

    boolean on() {
        return settings.accountsAreCarried();
    }

    String clientId() {
        return clientId;
    }

    String secret() {
        return ClientSecret.of("OIDC_PROVISIONING_SECRET", secret, secretFile);
    }

    /** Where this server reaches Keycloak, without the realm. */
    String server() {
        String realm = keycloak.reached();
        return realm.substring(0, realm.lastIndexOf(REALMS));
    }

    /** The realm's name. */
    String realm() {
        String realm = keycloak.reached();
        return realm.substring(realm.lastIndexOf(REALMS) + REALMS.length());
    }
}
