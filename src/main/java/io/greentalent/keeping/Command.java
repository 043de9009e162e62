package io.greentalent.keeping;

import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Schema;
import io.greentalent.shared.Texts;
import io.greentalent.shared.Time;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The commands of an installation beside its server (维护命令): {@code backup}, {@code restore}, {@code verify-backup}, {@code
 * rotate-keys}. Ends with 0 where all is well, 1 where it is not, 2 where the command was not understood.
 */
public final class Command {
    /** Kept strongly: a logger that nobody holds forgets its level. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    /** So many seconds it waits for a server that begins. */
    private static final int PATIENCE = 30;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream bad;
    private final Locale locale;

    /** @param environment where the installation is, see {@link Installation#of} */
    public Command(Map<String, String> environment, PrintStream out, PrintStream bad, Locale locale) {
        this.environment = environment;
        this.out = out;
        this.bad = bad;
        this.locale = locale;
    }

    public static void main(String[] args) {
        MIGRATIONS.setLevel(Level.SEVERE);
        System.exit(new Command(System.getenv(), System.out, System.err, Locale.getDefault()).run(List.of(args)));
    }

    /** Does what the words ask for; gives the exit code. */
    public int run(List<String> words) {
        try {
            var asked = Words.of(words);
            return switch (asked.verb()) {
                case "backup" -> backup(asked);
                case "restore" -> restore(asked);
                case "verify-backup" -> verify(asked);
                case "rotate-keys" -> rotate(asked);
                default -> usage();
            };
        } catch (Problem e) {
            bad.println(Texts.of(locale, e));
            return e.key().equals("keeping.usage") ? 2 : 1;
        } catch (SQLException e) {
            bad.println(say("keeping.databaseFailed", String.valueOf(e.getSQLState()), String.valueOf(e.getMessage())));
            return 1;
        }
    }

    private int usage() {
        bad.println(say("keeping.usage"));
        return 2;
    }

    private int backup(Words asked) throws SQLException {
        var here = Installation.of(environment);
        var places = Places.of(environment, here.data());
        var to = asked.path("to", places.backups());
        var wanted = new TakeBackup.Wanted(to, asked.path("keys", places.keys()), asked.number("keep", places.keep()));
        try (var connection = here.openExisting()) {
            String name = new TakeBackup(here.data(), Clock.system(Time.ZONE), new Told(out)).take(connection, wanted);
            var manifest = Manifest.read(to.resolve(name));
            out.println(say(
                    "keeping.taken",
                    to.resolve(name),
                    manifest.tables.stream().mapToLong(TableMark::rows).sum(),
                    manifest.files.size(),
                    manifest.counted));
            return lacking(manifest);
        }
    }

    private int lacking(Manifest manifest) {
        if (!manifest.lacking.isEmpty()) {
            bad.println(say("keeping.lacking", manifest.lacking.size(), manifest.lacking.getFirst()));
        }
        return manifest.lacking.isEmpty() ? 0 : 1;
    }

    private int verify(Words asked) {
        var backup = latest(asked.path(
                "from",
                Places.of(environment, Installation.of(environment).data()).backups()));
        var keys = asked.given("keys").map(Path::of).orElse(null);
        var flaws = new CheckBackup(backup, new Told(out)).check(keys);
        Checked.write(backup, LocalDateTime.now(Clock.system(Time.ZONE)), flaws.size());
        flaws.forEach(flaw -> bad.println(say("keeping.damaged", flaw)));
        if (flaws.isEmpty()) {
            out.println(say("keeping.sound", backup));
        }
        return flaws.isEmpty() ? lacking(Manifest.read(backup)) : 1;
    }

    private int restore(Words asked) throws SQLException {
        var here = Installation.of(environment);
        var places = Places.of(environment, here.data());
        var backup = latest(asked.path("from", places.backups()));
        var restore = new Restore(here, backup, asked.path("keys", places.keys()), new Told(out));
        var report = restore.restore();
        out.println(say("keeping.restored", backup, restore.manifest().files.size()));
        out.println(say("keeping.totals", report.counted(), report.entries(), report.chains(), report.roots()));
        report.flaws()
                .forEach(flaw -> bad.println(say("keeping.flaw", say(flaw.key()), flaw.offeringId(), flaw.chainSeq())));
        return report.flaws().isEmpty() ? lacking(restore.manifest()) : 1;
    }

    private int rotate(Words asked) throws SQLException {
        var here = Installation.of(environment);
        var keys = KeyRing.in(here.keys());
        try (var connection = here.openExisting()) {
            if (!Schema.hasTable(connection, "key_use")) {
                throw Problem.of("keeping.noSchema");
            }
            var rotation = new OrderRotation(connection, keys, new Told(out));
            long task = rotation.order();
            boolean alone = rotation.alone();
            var standing = rotation.follow(task, alone ? 0 : asked.number("wait", PATIENCE));
            if (!standing.ended()) {
                out.println(say("keeping.rotate.noted"));
                return alone ? 0 : 1;
            }
            return rotated(standing, keys);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int rotated(OrderRotation.Standing standing, KeyRing keys) {
        if (standing.state().equals("DONE")) {
            out.println(
                    say("keeping.rotate.done", String.join(", ", keys.ringNow().ids())));
            return 0;
        }
        bad.println(say(Objects.requireNonNullElse(standing.problem(), "keeping.rotate.stopped")));
        return 1;
    }

    /** That backup, or the latest one where a folder of backups is named. */
    private static Path latest(Path given) {
        if (Restore.isBackup(given)) {
            return given.toAbsolutePath().normalize();
        }
        var shelf = new Shelf(given);
        return shelf.names().stream()
                .findFirst()
                .map(shelf::folder)
                .orElseThrow(() -> Problem.of("keeping.noBackup", given));
    }

    private String say(String key, Object... args) {
        return Texts.of(locale, key, args);
    }
}
