package io.greentalent.keycloak;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Another system that speaks by a token of the realm (接口客户端). */
final class ApiClient {
    private static final String SECRET = "api-secret-of-the-test-realm-only";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;

    private ApiClient(String token) {
        this.token = token;
    }

    /** As an administrator makes it: a service account with that realm role, and the audience of the API. */
    static ApiClient inTheRealm(String id, @Nullable String role, @Nullable String college) {
        TestRealm.send("POST", "/clients", """
                {"clientId":"%s","secret":"%s","publicClient":false,"standardFlowEnabled":false,"directAccessGrantsEnabled":false,
                "serviceAccountsEnabled":true,"protocolMappers":[{"name":"api","protocol":"openid-connect",
                "protocolMapper":"oidc-audience-mapper","config":{"included.custom.audience":"greentalent-api",
                "access.token.claim":"true","id.token.claim":"false"}}%s]}""".formatted(id, SECRET, mapper(college)));
        if (role != null) {
            String user = TestRealm.id("service-account-" + id);
            TestRealm.send(
                    "POST",
                    "/users/" + user + "/role-mappings/realm",
                    "[" + TestRealm.send("GET", "/roles/" + role, "") + "]");
        }
        return new ApiClient(token(id));
    }

    private static String mapper(@Nullable String college) {
        return college == null ? "" : """
                ,{"name":"college","protocol":"openid-connect","protocolMapper":"oidc-hardcoded-claim-mapper","config":{
                "claim.name":"college","claim.value":"%s","jsonType.label":"String","access.token.claim":"true"}}""".formatted(college);
    }

    private static String token(String id) {
        var request = HttpRequest.newBuilder(
                        URI.create(TestRealm.ADDRESS + "/realms/greentalent/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + id + "&client_secret=" + SECRET));
        try {
            var answer = JSONObjectUtils.parse(TestRealm.answer(request.build()));
            return String.valueOf(answer.get("access_token"));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status of what that address answers. */
    int get(String address) {
        return answer(address).statusCode();
    }

    /** What that address answers. */
    String read(String address) {
        return answer(address).body();
    }

    private HttpResponse<String> answer(String address) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
