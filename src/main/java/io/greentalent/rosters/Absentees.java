package io.greentalent.rosters;

import io.greentalent.offerings.Enrolment;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;

/**
 * Finds whom the earlier editions of a report put on an offering and this one leaves out (更正退出): to be withdrawn when it is
 * verified, withdrawn by it afterwards. Who is on another roster that was handed in stays.
 */
@ApplicationScoped
public class Absentees {
    private static final String FROM = " from RosterRow r join RosterReport p on p.id = r.reportId"
            + " join RosterReport n on n.number = p.number"
            + " join Enrolment e on e.id = r.enrolmentId left join Offering o on o.id = r.offeringId"
            + " left join ClassGroup g on g.id = r.classGroupId where n.id = :report and p.edition < n.edition and ";
    private static final String DONE = "r.withdrawnBy = n.id";
    /** A row whose offering could not be told names the person, too: rather too few are withdrawn than too many. */
    private static final String NAMED = "select m.id from RosterRow m where m.reportId = n.id and m.idHash = r.idHash"
            + " and m.verdict <> :listed and (m.offeringId is null or m.offeringId = r.offeringId)";
    /** The same enrolment, taken up again by an edition in between. */
    private static final String LATER = "select l.id from RosterRow l join RosterReport w on w.id = l.reportId"
            + " where w.number = n.number and l.idHash = r.idHash and l.enrolmentId = r.enrolmentId"
            + " and l.outcome = :applied and l.id > r.id";

    private static final String ELSEWHERE = "select x.id from RosterRow x join RosterReport y on y.id = x.reportId"
            + " where y.collegeId = n.collegeId and y.termId = n.termId and y.number <> n.number and y.state in :handedIn"
            + " and x.idHash = r.idHash and x.offeringId = r.offeringId and x.returnedReason is null"
            + " and (x.outcome = :applied or x.verdict = :duplicate)";
    private static final String OPEN = "r.outcome = :applied and r.returnedReason is null and r.withdrawnBy is null"
            + " and e.state = :enrolled and not exists (" + NAMED + ") and not exists (" + LATER + ") and not exists ("
            + ELSEWHERE + ")";

    @Inject
    EntityManager em;

    @Inject
    Rosters rosters;

    /** A window of them, by the earlier editions' rows; one statement. */
    public List<AbsentRow> list(long reportId, Window window, Scope scope) {
        return wanted(
                        "select new io.greentalent.rosters.AbsentRow(r.id, p.edition, r.sheet, r.number, r.shownName,"
                                + " r.enrolmentId, o.number, g.name)",
                        " order by r.id",
                        AbsentRow.class,
                        rosters.get(reportId, scope))
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    /** How many they are. */
    public long count(long reportId, Scope scope) {
        var report = rosters.get(reportId, scope);
        return none(report)
                ? 0
                : wanted("select count(r.id)", "", Long.class, report).getSingleResult();
    }

    /** Their enrolments. */
    public List<Long> enrolments(long reportId, Scope scope) {
        var report = rosters.get(reportId, scope);
        return none(report)
                ? List.of()
                : wanted("select r.enrolmentId", "", Long.class, report).getResultList();
    }

    /** The rows of those who are still to be withdrawn, at most so many. */
    List<RosterRow> rows(RosterReport report, int most) {
        return none(report)
                ? List.of()
                : open(em.createQuery("select r" + FROM + OPEN + " order by r.id", RosterRow.class), report)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** A first edition leaves nobody out, nor does one whose columns are not mapped yet. */
    private static boolean none(RosterReport report) {
        return report.edition() == 1 || report.rowsRead() == 0;
    }

    private <T> TypedQuery<T> wanted(String what, String order, Class<T> type, RosterReport report) {
        if (report.state() == RosterReport.State.VERIFIED) {
            return em.createQuery(what + FROM + DONE + order, type).setParameter("report", report.id());
        }
        return open(em.createQuery(what + FROM + OPEN + order, type), report);
    }

    private static <T> TypedQuery<T> open(TypedQuery<T> query, RosterReport report) {
        return query.setParameter("report", report.id())
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .setParameter("enrolled", Enrolment.State.ENROLLED)
                .setParameter("listed", Verdict.LISTED)
                .setParameter("duplicate", Verdict.DUPLICATE)
                .setParameter("handedIn", EnumSet.of(RosterReport.State.SUBMITTED, RosterReport.State.VERIFIED));
    }
}
