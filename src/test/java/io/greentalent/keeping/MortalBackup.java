package io.greentalent.keeping;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** A process that takes a backup, or restores one, and is to be killed: {@code verb data shelf step}. There it says so and waits. */
public final class MortalBackup {
    static final String HERE = "here";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private MortalBackup() {}

    public static void main(String[] args) throws Exception {
        var here = KeptWorld.embedded(Path.of(args[1]));
        var shelf = Path.of(args[2]);
        var stop = new CutOff(Integer.parseInt(args[3])) {
            @Override
            void here() {
                OUT.println(HERE);
                try {
                    throw new IllegalStateException("nobody killed this process: " + System.in.read());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        if (args[0].equals("backup")) {
            var wanted = new TakeBackup.Wanted(shelf.resolve("backups"), shelf.resolve("keys"), 3);
            try (var connection = here.open()) {
                new TakeBackup(here.data(), Clock.systemUTC(), stop).take(connection, wanted);
            }
        } else {
            String name = new Shelf(shelf.resolve("backups")).names().getFirst();
            new Restore(here, shelf.resolve("backups").resolve(name), shelf.resolve("keys"), stop).restore();
        }
    }
}
