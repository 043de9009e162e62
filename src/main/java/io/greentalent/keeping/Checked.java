package io.greentalent.keeping;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * That a backup was read through, kept beside it (校验记录).
 *
 * @param flaws how many files were missing or damaged
 */
record Checked(LocalDateTime at, int flaws) {
    private static final String FILE = "checked";

    static void write(Path backup, LocalDateTime at, int flaws) {
        try {
            Files.deleteIfExists(backup.resolve(FILE));
            PrivateFiles.write(
                    backup.resolve(FILE), (at.withNano(0) + " " + flaws).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw Problem.of("keeping.noFolder", backup);
        }
    }

    /** The last time; none before the first. */
    static Optional<Checked> of(Path backup) {
        try {
            String[] parts = Files.readString(backup.resolve(FILE)).split(" ", -1);
            return Optional.of(new Checked(LocalDateTime.parse(parts[0]), Integer.parseInt(parts[1])));
        } catch (IOException | DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
