package io.greentalent.people;

import io.greentalent.shared.OldRows;
import io.greentalent.shared.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.Period;

/** Network addresses leave the audit log before its lines do (登录地址). */
@ApplicationScoped
class AddressRetention implements RetentionRule {
    @Inject
    OldRows rows;

    @Override
    public String key() {
        return "people.keep.addresses";
    }

    @Override
    public Period kept() {
        return Period.ofMonths(12);
    }

    @Override
    public long forget(LocalDateTime before) {
        return rows.change("update audit_line set address = ''", "audit_line", "at < ? and address <> ''", before);
    }
}
