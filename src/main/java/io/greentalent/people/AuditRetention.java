package io.greentalent.people;

import io.greentalent.shared.OldRows;
import io.greentalent.shared.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.Period;

/** The audit log is kept well over the six months of the law: as long as a line of money is assessed (审计日志). */
@ApplicationScoped
class AuditRetention implements RetentionRule {
    @Inject
    OldRows rows;

    @Override
    public String key() {
        return "people.keep.audit";
    }

    @Override
    public Period kept() {
        return Period.ofMonths(36);
    }

    @Override
    public long forget(LocalDateTime before) {
        return rows.change("delete from audit_line", "audit_line", "at < ?", before);
    }
}
