package io.greentalent.ledger;

import io.greentalent.people.MergeOrder;
import io.greentalent.people.PersonMerged;
import io.greentalent.people.PersonParted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Takes the sums of two persons anew when a merge is done, or undone, and everything of theirs stands where it belongs
 * (随人员合并重算汇总): the days on which each counts first and last, and what their enrolments add.
 */
@ApplicationScoped
class MendFigures {
    private static final int LAST = MergeOrder.COUNTS + 100;

    @Inject
    Sql sql;

    @Inject
    KeepFigures figures;

    void mend(@Observes @Priority(LAST) PersonMerged event) {
        mend(event.from(), event.into());
    }

    void mend(@Observes @Priority(LAST) PersonParted event) {
        mend(event.from(), event.into());
    }

    private void mend(long from, long into) {
        figures.of(sql.column("select id from enrolment where person_id in (?, ?)", from, into).stream()
                .map(Sql::whole)
                .toList());
    }
}
