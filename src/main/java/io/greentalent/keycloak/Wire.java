package io.greentalent.keycloak;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks Keycloak and does not wait for long (认证服务连接): while it is down, only one request in some seconds finds that out. */
@ApplicationScoped
class Wire {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int OWN_FAULT = 500;

    @Inject
    Clock clock;

    private volatile Instant silentUntil = Instant.MIN;

    /** Its answer, whatever it says but that it failed. */
    HTTPResponse send(HTTPRequest request) throws KeycloakDown {
        if (clock.instant().isBefore(silentUntil)) {
            throw new KeycloakDown("Keycloak did not answer a moment ago");
        }
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        try {
            var response = request.send();
            if (response.getStatusCode() >= OWN_FAULT) {
                throw new IOException("status " + response.getStatusCode());
            }
            return response;
        } catch (IOException e) {
            silentUntil = clock.instant().plus(PAUSE);
            throw new KeycloakDown("Keycloak does not answer", e);
        }
    }
}
