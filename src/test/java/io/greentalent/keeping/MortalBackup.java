package io.greentalent.keeping;

import io.greentalent.Mortal;
import java.nio.file.Path;
import java.time.Clock;

/** A process that takes a backup, or restores one, and is to be killed: {@code verb data shelf step}. There it says so and waits. */
public final class MortalBackup {
    private MortalBackup() {}

    public static void main(String[] args) throws Exception {
        var here = KeptWorld.embedded(Path.of(args[1]));
        var shelf = Path.of(args[2]);
        var stop = new CutOff(Integer.parseInt(args[3])) {
            @Override
            void here() {
                Mortal.waitHere();
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
