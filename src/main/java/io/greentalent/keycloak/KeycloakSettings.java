package io.greentalent.keycloak;

import io.greentalent.shared.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which Keycloak, and as which client (统一认证设置), by environment; the server does not start with half of it. */
@ApplicationScoped
class KeycloakSettings {
    private static final Set<String> MODES = Set.of("form", "oidc");

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "auth.mode", defaultValue = "form")
    String mode;

    @Inject
    @ConfigProperty(name = "oidc.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "oidc.internal")
    Optional<String> internal;

    @Inject
    @ConfigProperty(name = "oidc.client.id", defaultValue = "greentalent-web")
    String clientId;

    @Inject
    @ConfigProperty(name = "oidc.client.secret")
    Optional<String> secret;

    @Inject
    @ConfigProperty(name = "oidc.client.secret.file")
    Optional<String> secretFile;

    @Inject
    @ConfigProperty(name = "base.url")
    Optional<String> base;

    @Inject
    @ConfigProperty(name = "oidc.api.audience", defaultValue = "greentalent-api")
    String apiAudience;

    @Inject
    @ConfigProperty(name = "oidc.confirm.seconds", defaultValue = "60")
    int confirmSeconds;

    void check(@Observes @Priority(1) Startup event) {
        check();
    }

    void check() {
        if (!MODES.contains(mode)) {
            throw new IllegalStateException("AUTH_MODE is neither form nor oidc");
        }
        if (on()) {
            address("OIDC_ISSUER", issuer);
            if (!address("BASE_URL", base).getPath().isEmpty()) {
                throw new IllegalStateException("BASE_URL must end with the host or its port: https://host");
            }
            secret();
        }
    }

    boolean on() {
        return settings.signInElsewhere();
    }

    String issuer() {
        return trimmed(issuer);
    }

    /** Where this server reaches the issuer; differs where browsers take another way. */
    String reached() {
        return internal.isPresent() ? trimmed(internal) : issuer();
    }

    String clientId() {
        return clientId;
    }

    /** By value or by file. Refuses none, and one that is too short to be one. */
    String secret() {
        return ClientSecret.of("OIDC_CLIENT_SECRET", secret, secretFile);
    }

    /** The public address of this application, without a slash at its end. */
    String base() {
        return trimmed(base);
    }

    /** After that time a sign-in is confirmed there anew. */
    Duration fresh() {
        return Duration.ofSeconds(confirmSeconds);
    }

    /** Whom a token of another system must name as the one that it is for. */
    String apiAudience() {
        return apiAudience;
    }

    URI callback() {
        return URI.create(base() + "/oidc/callback");
    }

    private static URI address(String name, Optional<String> given) {
        String text = trimmed(given);
        try {
            var uri = URI.create(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " is not an address", e);
        }
        throw new IllegalStateException("AUTH_MODE is oidc: " + name + " must be an address such as https://host");
    }

    private static String trimmed(Optional<String> given) {
        String text = given.orElse("").strip();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
