package io.greentalent.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A client's secret, by value or by file (客户端密钥). Refuses none, a placeholder, and one that is too short to be one. */
final class ClientSecret {
    private static final int SHORTEST = 16;

    private ClientSecret() {}

    /** @param variable the environment's name for it, for the refusal */
    static String of(String variable, Optional<String> value, Optional<String> file) {
        String found = value.or(() -> file.map(name -> read(variable, name)))
                .map(String::strip)
                .orElse("");
        if (found.length() < SHORTEST || found.startsWith("${")) {
            throw new IllegalStateException("AUTH_MODE is oidc: " + variable + " or " + variable
                    + "_FILE must give the client's secret, " + SHORTEST + " characters at least");
        }
        return found;
    }

    private static String read(String variable, String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(variable + "_FILE cannot be read", e);
        }
    }
}
