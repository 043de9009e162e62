package io.greentalent.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A node as compose.yaml has it: people sign in at Keycloak and come by https, sessions are kept in the database. It becomes ready while Keycloak is
 * away.
 */
class ElsewhereIT {
    private static final Path FOLDER = Installed.TARGET.resolve("elsewhere");
    private static final Cluster DATABASES = new Cluster();

    private static AppNode node;

    @BeforeAll
    static void start() throws Exception {
        Installed.delete(FOLDER);
        DATABASES.prepareDatabase();
        var environment = new TreeMap<>(DATABASES.environment());
        environment.put("GREENTALENT_DATA", FOLDER.resolve("data").toString());
        environment.put("AUTH_MODE", "oidc");
        // Nobody listens there.
        environment.put("OIDC_ISSUER", "http://127.0.0.1:1/realms/greentalent");
        environment.put("OIDC_CLIENT_SECRET", "web-secret-of-the-test-realm-only");
        environment.put("OIDC_PROVISIONING_SECRET", "provisioning-secret-of-the-test-realm-only");
        environment.put("BASE_URL", "https://training.example.test");
        node = new AppNode(FOLDER.resolve("node"), Installed.freePort(), environment);
        node.start();
    }

    @AfterAll
    static void end() {
        node.close();
    }

    @Test
    void itIsReadyAsItsSessionsAreWritten() throws Exception {
        node.awaitReady();
        assertTrue(node.readiness().contains("in the database"), node.readiness());
    }

    @Test
    void itsSessionsCookieTravelsByHttpsOnly() throws Exception {
        node.awaitReady();
        long before = Long.parseLong(DATABASES.value("select count(*) from {sessions}.sessions"));
        var request = HttpRequest.newBuilder(URI.create("http://" + node.address() + "/public/session"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            assertEquals(204, answer.statusCode());
            String cookie = answer.headers().firstValue("set-cookie").orElse("");
            assertTrue(cookie.startsWith("GTSESSION="), cookie);
            assertTrue(cookie.contains("; Secure"), cookie);
            assertTrue(cookie.contains("; HttpOnly"), cookie);
            assertTrue(cookie.contains("; SameSite=Lax"), cookie);
        }
        assertTrue(Long.parseLong(DATABASES.value("select count(*) from {sessions}.sessions")) > before);
    }
}
