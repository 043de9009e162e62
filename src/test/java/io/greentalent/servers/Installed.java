package io.greentalent.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Folders, ports and files of what a test starts. */
final class Installed {
    static final Path TARGET = Path.of("target").toAbsolutePath();

    private Installed() {}

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what lies in a folder, but for what begins with one of these names. */
    static void copy(Path from, Path to, List<String> without) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.toList()) {
                String name = from.relativize(file).toString();
                if (without.stream().noneMatch(name::startsWith)) {
                    var target = to.resolve(name);
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** As a server reads it: a variable a line. */
    static String lines(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A shipped file with its variables filled in, as envsubst does. */
    static String filled(Path file, Map<String, String> values) throws IOException {
        String text = Files.readString(file);
        for (var value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
