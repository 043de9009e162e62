package io.greentalent.keeping;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/** Says in a sentence that there is no room left (磁盘已满). */
final class Full {
    private Full() {}

    /** That problem where the disk is full; else what it was. */
    static RuntimeException or(IOException e, Path where) {
        String said = Objects.requireNonNullElse(e.getMessage(), "");
        return said.contains("No space left") || said.contains("quota")
                ? Problem.of("keeping.full", where)
                : new UncheckedIOException(e);
    }
}
