package io.greentalent.keycloak;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm as its administrator sees it (认证域管理), by the service account; asked for nothing before it is needed. */
@ApplicationScoped
class AdminRealm {
    @Inject
    ProvisioningSettings settings;

    private org.keycloak.admin.client.@Nullable Keycloak client;

    synchronized RealmResource get() {
        var opened = client;
        if (opened == null) {
            org.keycloak.admin.client.Keycloak.setClientProvider(new ServerClients());
            opened = KeycloakBuilder.builder()
                    .serverUrl(settings.server())
                    .realm(settings.realm())
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId(settings.clientId())
                    .clientSecret(settings.secret())
                    .build();
            client = opened;
        }
        return opened.realm(settings.realm());
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
