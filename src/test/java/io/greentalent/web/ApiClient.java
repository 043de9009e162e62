package io.greentalent.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Another system that speaks by a key (接口客户端). */
public final class ApiClient {
    private static final HttpClient HTTP = client().build();
    /** As systems have it: an answer that does not come is given up, and asked for again. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String root;
    private final List<String> headers;
    private final HttpClient http;

    public ApiClient(String base, String key) {
        this(base, key, HTTP);
    }

    private ApiClient(String base, String key, HttpClient http) {
        root = base + "/api/v1/";
        headers = key.isEmpty() ? List.of() : List.of("Authorization", "Bearer " + key);
        this.http = http;
    }

    /** One that comes from that address of this machine. */
    public static ApiClient from(InetAddress address, String base, String key) {
        return new ApiClient(base, key, client().localAddress(address).build());
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
    }

    /** What was answered. */
    public record Answer(int status, Map<String, List<String>> headers, String type, String text) {
        public JsonElement json() {
            return JsonParser.parseString(text);
        }

        public JsonObject object() {
            return json().getAsJsonObject();
        }

        public JsonArray items() {
            return object().getAsJsonArray("items");
        }

        public long number(String name) {
            return object().get(name).getAsLong();
        }

        public String word(String name) {
            return object().get(name).getAsString();
        }
    }

    public Answer get(String path) {
        return send("GET", path, new byte[0], "application/json");
    }

    public Answer post(String path, String json) {
        return send("POST", path, json.getBytes(UTF_8), "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json.getBytes(UTF_8), "application/json");
    }

    public Answer send(String method, String path, byte[] body, String type, String... more) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .timeout(PATIENCE)
                .header("Accept-Language", "en");
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        if (more.length > 0) {
            request.headers(more);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            return new Answer(
                    answer.statusCode(),
                    answer.headers().map(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
