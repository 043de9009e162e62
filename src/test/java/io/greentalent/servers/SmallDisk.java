package io.greentalent.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of few megabytes that can be filled and freed (小磁盘); made by root only. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    public static boolean possible() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A new, empty one at that folder. */
    public static SmallDisk of(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
            command("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=755", "tmpfs", folder.toString());
            return new SmallDisk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Takes every byte that is left. */
    public void fill() {
        byte[] some = new byte[64 << 10];
        try (var out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(some);
            }
        } catch (IOException e) {
            // full
        }
    }

    /** Gives them back. */
    public void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static void command(String... words) throws IOException {
        try {
            if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
                throw new IOException(String.join(" ", words) + " failed");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            command("umount", "-l", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
