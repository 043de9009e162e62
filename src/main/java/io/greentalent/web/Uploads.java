package io.greentalent.web;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFile;

/** Hands an uploaded file to a use case as a file of its own that is gone afterwards (上传). */
public final class Uploads {
    private Uploads() {}

    /** Refuses, at the field {@code file}, where nothing was chosen. */
    public static void use(@Nullable UploadedFile upload, Consumer<Path> work) {
        if (upload == null
                || upload.getFileName() == null
                || upload.getFileName().isEmpty()) {
            throw Problem.of("shared.entry.missing").at("file");
        }
        try {
            Path copy = Files.createTempFile("upload", ".part");
            try (var in = upload.getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                work.accept(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
