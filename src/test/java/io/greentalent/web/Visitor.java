package io.greentalent.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the server without a browser, and follows nothing: as somebody who is signed in, by a key, or as nobody. */
final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * What came back.
     *
     * @param to where a redirect leads, empty for none
     */
    record Answer(int status, String to, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Whether this leads to the page on which one signs in. */
        boolean asksToSignIn() {
            return to.contains("/public/signin");
        }

        /** Whether there is such a thing for this visitor; 400 says that it is not as the page needs it to be. */
        boolean found() {
            return status <= 400 && !asksToSignIn();
        }

        boolean denied() {
            return status == 403 || status == 404;
        }

        /** In few words, for a list of what went wrong. */
        @Override
        public String toString() {
            return status + (to.isEmpty() ? "" : " to " + to);
        }
    }

    private final String base;
    private final Map<String, String> headers;

    private Visitor(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    static Visitor nobody(String base) {
        return new Visitor(base, Map.of());
    }

    /** The same with that header in every request. */
    Visitor with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Visitor(base, more);
    }

    /** What it sends in that header, empty for nothing. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    Answer get(String address) {
        return send("GET", address, HttpRequest.BodyPublishers.noBody());
    }

    /** Sends a form as a page of our own does. */
    Answer post(String address, Map<String, String> form) {
        String text = form.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", address, HttpRequest.BodyPublishers.ofString(text));
    }

    Answer send(String method, String address, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + address))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
