package io.greentalent.keeping;

import io.greentalent.shared.Jobs;
import io.greentalent.shared.Role;
import io.greentalent.shared.Task;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** The operator has a backup read through (校验备份). */
@UseCase(allow = Role.OPERATOR)
public class VerifyBackup {
    @Inject
    Jobs jobs;

    @Inject
    Backups backups;

    /** The planned task; {@link Jobs#begin} starts it. Throws {@link io.greentalent.shared.NotFound}. */
    public Task verify(long number) {
        backups.folder(number);
        return jobs.plan(VerifyBackupJob.KIND, number);
    }
}
