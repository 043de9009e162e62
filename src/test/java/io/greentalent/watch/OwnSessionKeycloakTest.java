package io.greentalent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.greentalent.web.PageTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A server whose people sign in at Keycloak finds out whether it keeps sessions, as every other does. */
class OwnSessionKeycloakTest extends PageTest {
    @Test
    void aSessionBeginsForTheServersOwnVisit() throws Exception {
        var own = new OwnSession();
        own.host = "*";
        own.port = URI.create(BASE).getPort();
        assertFalse(own.begun().isEmpty());
    }

    @Test
    void theSignInPageLeadsAwayAndBeginsNone() {
        var answer = page.request()
                .get(
                        BASE + "/public/signin.xhtml",
                        com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0));
        assertEquals(302, answer.status());
        assertFalse(answer.headers().getOrDefault("set-cookie", "").contains("GTSESSION"));
    }
}
