package io.greentalent.keeping;

import io.greentalent.shared.Job;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Reads a backup through while the server runs (在线校验备份). The subject is the backup's name as a number. */
@ApplicationScoped
class VerifyBackupJob implements Job {
    static final String KIND = "keeping.verify";

    @Inject
    Backups backups;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subjectId, Progress progress) {
        var folder = backups.folder(subjectId);
        List<Path> flaws;
        try {
            flaws = new CheckBackup(folder, progress).check(settings.backupKeys());
        } catch (CancellationException e) {
            return;
        } catch (Problem e) {
            Checked.write(folder, LocalDateTime.now(clock), 1);
            throw InWords.of(e);
        }
        Checked.write(folder, LocalDateTime.now(clock), flaws.size());
        if (!flaws.isEmpty()) {
            throw Problem.of("keeping.task.damaged");
        }
    }
}
