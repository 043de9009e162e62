package io.greentalent.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The password of the sample's accounts: made at first start, kept in the data folder, told by the sign-in page. */
public final class SamplePassword {
    private SamplePassword() {}

    public static String ofAll() {
        try {
            return Files.readString(Path.of(System.getProperty("test.data"), "sample-password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
