package io.greentalent.keeping;

import io.greentalent.shared.Jobs;
import io.greentalent.shared.Role;
import io.greentalent.shared.Task;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** The operator has a backup taken now (立即备份). */
@UseCase(allow = Role.OPERATOR)
public class MakeBackup {
    @Inject
    Jobs jobs;

    /** The planned task; {@link Jobs#begin} starts it. */
    public Task make() {
        return jobs.plan(BackupJob.KIND, 0);
    }
}
