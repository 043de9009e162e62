package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.Period;

/** Ended tasks leave the task centre (已结束任务). */
@ApplicationScoped
class TaskRetention implements RetentionRule {
    @Inject
    OldRows rows;

    @Override
    public String key() {
        return "shared.keep.tasks";
    }

    @Override
    public Period kept() {
        return Period.ofMonths(12);
    }

    @Override
    public long forget(LocalDateTime before) {
        return rows.change("delete from task", "task", "state <> 'RUNNING' and ended_at < ?", before);
    }
}
