package io.greentalent.keeping;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Finds the backups of this installation (备份列表). */
@ApplicationScoped
public class Backups {
    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The latest first. */
    public List<Backup> all() {
        var shelf = new Shelf(settings.backups());
        return shelf.names().stream().map(name -> row(shelf, name)).toList();
    }

    /** The folder of that backup. Throws {@link NotFound}. */
    Path folder(long number) {
        var shelf = new Shelf(settings.backups());
        return shelf.names().stream()
                .filter(name -> number(name) == number)
                .findFirst()
                .map(shelf::folder)
                .orElseThrow(() -> new NotFound("backup", number));
    }

    /** How long ago the newest one was taken; empty where there is none. */
    public Optional<Duration> age() {
        return new Shelf(settings.backups())
                .names().stream().findFirst().map(name -> Duration.between(Shelf.time(name), LocalDateTime.now(clock)));
    }

    /** True where there is one, and it is older than the installation wants it. */
    public boolean tooOld() {
        var most = settings.backupMaxAge();
        return !most.isZero() && age().filter(age -> age.compareTo(most) > 0).isPresent();
    }

    /** True where data and backups lie on one disk, and are lost with it together. */
    public boolean onOneDisk() {
        try {
            return Files.exists(settings.backups())
                    && Files.getFileStore(settings.backups()).equals(Files.getFileStore(settings.data()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(String name) {
        return Long.parseLong(name.replace("-", ""));
    }

    private static Backup row(Shelf shelf, String name) {
        var folder = shelf.folder(name);
        var checked = Checked.of(folder);
        try {
            var manifest = Manifest.read(folder);
            return new Backup(
                    number(name),
                    name,
                    manifest.made,
                    manifest.bytes() + size(folder.resolve("tables")),
                    manifest.tables.stream().mapToLong(TableMark::rows).sum(),
                    manifest.files.size(),
                    manifest.counted,
                    manifest.lacking.size(),
                    checked.map(Checked::at).orElse(null),
                    state(manifest, checked));
        } catch (Problem | UncheckedIOException e) {
            return new Backup(number(name), name, Shelf.time(name), 0, 0, 0, 0, 0, null, Backup.State.DAMAGED);
        }
    }

    private static Backup.State state(Manifest manifest, Optional<Checked> checked) {
        if (checked.isPresent() && checked.get().flaws() > 0) {
            return Backup.State.DAMAGED;
        }
        if (!manifest.lacking.isEmpty()) {
            return Backup.State.LACKING;
        }
        return checked.isPresent() ? Backup.State.SOUND : Backup.State.WHOLE;
    }

    private static long size(Path folder) {
        try (var all = Files.list(folder)) {
            return all.mapToLong(p -> p.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
