package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.Period;

/** News that every reader has long passed; the last number stays, as the next one follows it (变更流). */
@ApplicationScoped
class FeedRetention implements RetentionRule {
    @Inject
    OldRows rows;

    @Override
    public String key() {
        return "shared.keep.feed";
    }

    @Override
    public Period kept() {
        return Period.ofMonths(24);
    }

    @Override
    public long forget(LocalDateTime before) {
        return rows.change(
                "delete from change_feed",
                "change_feed",
                "seq is not null and at < ? and seq < (select max(f.seq) from change_feed f)",
                before);
    }
}
