package io.greentalent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Our own styles, scripts and pictures under addresses that change with their content, so browsers keep them for good. */
@ApplicationScoped
public class Assets {
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Inject
    ServletContext application;

    @Inject
    PrimeTheme theme;

    /** {@code css/greentalent.css} becomes {@code /resources/css/greentalent.css?v=1a2b3c4d}. */
    public String versioned(String path) {
        return known.computeIfAbsent(path, p -> "/resources/" + p + "?v=" + version(p));
    }

    private String version(String path) {
        return path.equals(PrimeTheme.PATH)
                ? checksum(theme.css().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : checksum(bytes("/resources/" + path));
    }

    private byte[] bytes(String path) {
        try (var in = application.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no such file in the application: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return Long.toHexString(sum.getValue());
    }
}
