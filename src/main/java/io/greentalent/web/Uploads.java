package io.greentalent.web;

import io.greentalent.files.ClearCopies;
import io.greentalent.shared.Problem;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands an uploaded file to a use case as a file of its own that is gone afterwards (上传). */
public final class Uploads {
    private Uploads() {}

    /** Refuses, at the field {@code file}, where nothing was chosen and where it is larger than so many MB. */
    public static void use(@Nullable Part upload, int megabytes, Consumer<Path> work) {
        if (upload == null || name(upload).isEmpty()) {
            throw Problem.of("shared.entry.missing").at("file");
        }
        if (upload.getSize() > (long) megabytes << 20) {
            throw Problem.of("files.tooLarge", megabytes).at("file");
        }
        try (var in = upload.getInputStream()) {
            CDI.current().select(ClearCopies.class).get().use(in, copy -> {
                work.accept(copy);
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's name as the browser told it, empty where nothing was chosen. */
    public static String name(@Nullable Part upload) {
        return upload == null ? "" : Objects.toString(upload.getSubmittedFileName(), "");
    }
}
