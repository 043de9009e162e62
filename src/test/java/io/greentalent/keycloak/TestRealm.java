package io.greentalent.keycloak;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.regex.Pattern;

/** What an administrator of the realm does in its console (管理员). */
final class TestRealm {
    static final String ADDRESS = System.getProperty("test.keycloak", "http://localhost:8181");
    private static final String ADMIN = "greentalent-test-admin";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestRealm() {}

    /** Ends all sessions of a user. */
    static void logOut(String username) {
        send("POST", "/users/" + id(username) + "/logout", "{}");
    }

    static void disable(String username) {
        send("PUT", "/users/" + id(username), "{\"enabled\":false}");
    }

    /** The user's id, which is the subject of the tokens. */
    static String id(String username) {
        var found = ID.matcher(send("GET", "/users?exact=true&username=" + username, ""));
        if (!found.find()) {
            throw new IllegalStateException("no user " + username);
        }
        return found.group(1);
    }

    static String send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(ADDRESS + "/admin/realms/greentalent" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        return answer(request.build());
    }

    private static String token() {
        var request = HttpRequest.newBuilder(URI.create(ADDRESS + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=" + ADMIN + "&password=" + ADMIN));
        try {
            return String.valueOf(JSONObjectUtils.parse(answer(request.build())).get("access_token"));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String answer(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
