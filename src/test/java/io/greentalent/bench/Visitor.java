package io.greentalent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a session of their own who opens pages without a browser. */
final class Visitor {
    private static final String BASE = System.getProperty("base.url", "http://localhost:9080");
    private static final Pattern FORM = Pattern.compile("<form id=\"form\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    void signIn(String username, String password) {
        String page = send(HttpRequest.newBuilder(URI.create(BASE + "/public/signin.xhtml")))
                .body();
        var form = FORM.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("no sign-in form");
        }
        var fields = new LinkedHashMap<String, String>();
        var hidden = HIDDEN.matcher(form.group());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.put("form:username", username);
        fields.put("form:password", password);
        fields.put("form:signIn", "form:signIn");
        int status = send(HttpRequest.newBuilder(URI.create(BASE + "/public/signin.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))))
                .statusCode();
        if (status != 302) {
            throw new IllegalStateException("signing in was answered by " + status);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Opens the page as a browser does that takes compressed answers; gives the status. */
    int get(String path) {
        return send(HttpRequest.newBuilder(URI.create(BASE + path)).header("Accept-Encoding", "gzip"))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
