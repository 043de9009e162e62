package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.files.FileStore;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;

/** Throws a draft away with its rows and its file (删除草稿): nobody's data are kept for nothing. */
@UseCase(allow = {COLLEGE, OPERATOR})
public class DiscardRoster {
    @Inject
    EntityManager em;

    @Inject
    Rosters rosters;

    @Inject
    FileStore files;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** The file's content goes with the next purge. */
    public void discard(long reportId) {
        var report = rosters.lock(reportId, who.get().scope(COLLEGE, OPERATOR));
        report.mustBeDraft();
        em.createQuery("delete from RosterRow r where r.reportId = :report")
                .setParameter("report", reportId)
                .executeUpdate();
        files.get(report.fileId(), Scope.all()).purgeOn(LocalDate.now(clock).minusDays(1));
        em.remove(report);
    }
}
