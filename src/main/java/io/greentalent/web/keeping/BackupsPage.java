package io.greentalent.web.keeping;

import io.greentalent.keeping.Backup;
import io.greentalent.keeping.Backups;
import io.greentalent.keeping.MakeBackup;
import io.greentalent.keeping.RotateKeys;
import io.greentalent.keeping.VerifyBackup;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Ring;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Task;
import io.greentalent.shared.Tasks;
import io.greentalent.shared.Time;
import io.greentalent.web.Show;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backups of this installation, one taken now, one read through; its keys, changed now (备份与密钥). */
@Named
@RequestScoped
public class BackupsPage {
    private static final long MEGABYTE = 1L << 20;

    @Inject
    Backups backups;

    @Inject
    MakeBackup makeBackup;

    @Inject
    VerifyBackup verifyBackup;

    @Inject
    RotateKeys rotateKeys;

    @Inject
    KeyRing keys;

    @Inject
    Jobs jobs;

    @Inject
    Tasks tasks;

    @Inject
    Settings settings;

    @Inject
    Show show;

    private List<Backup> all = List.of();
    private boolean oneDisk;
    private @Nullable Task running;

    @PostConstruct
    public void load() {
        all = backups.all();
        oneDisk = backups.onOneDisk();
        running = tasks.running("keeping.");
    }

    public String make() {
        jobs.begin(makeBackup.make());
        show.done("webkeeping.backups.begun");
        return "/operator/backups?faces-redirect=true";
    }

    public String verify(long number) {
        jobs.begin(verifyBackup.verify(number));
        show.done("webkeeping.backups.verifying");
        return "/operator/backups?faces-redirect=true";
    }

    /** Makes new keys, or goes on where a change was stopped. */
    public String rotate() {
        jobs.begin(rotateKeys.rotate());
        show.done("webkeeping.keys.begun");
        return "/operator/backups?faces-redirect=true";
    }

    public Ring getRing() {
        return keys.ring();
    }

    /** When the keys in use were made; null for the first ones. */
    public @Nullable LocalDateTime getRingSince() {
        var since = keys.ring().since();
        return since == null ? null : LocalDateTime.ofInstant(since, Time.ZONE);
    }

    public List<Backup> getAll() {
        return all;
    }

    public boolean isOneDisk() {
        return oneDisk;
    }

    public boolean isTooOld() {
        return backups.tooOld();
    }

    /** So many hours old the newest backup may be. */
    public long getMostHours() {
        return settings.backupMaxAge().toHours();
    }

    /** What is being done now, whoever wanted it; null for nothing. */
    public @Nullable Task getRunning() {
        return running;
    }

    public String getFolder() {
        return settings.backups().toString();
    }

    public String getKeysFolder() {
        return settings.backupKeys().toString();
    }

    /** In megabytes, at least one. */
    public long megabytes(Backup backup) {
        return Math.max(1, backup.bytes() / MEGABYTE);
    }

    /** The colour and picture of its state. */
    public String kind(Backup backup) {
        return switch (backup.state()) {
            case WHOLE -> "idle";
            case SOUND -> "ok";
            case LACKING -> "warn";
            case DAMAGED -> "bad";
        };
    }
}
