package io.greentalent.ledger;

import io.greentalent.offerings.Offerings;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What an auditor would ask about an offering (疑点提示): read when somebody is about to verify it, five statements. */
@ApplicationScoped
public class Hints {
    private static final String CHECK_INS =
            "select new io.greentalent.ledger.HintFacts$Recorded(c.sessionId, s.startsAt, c.enrolmentId, c.present,"
                    + " c.recording.by, c.recording.byName, c.recording.at) from CheckIn c"
                    + " join CourseSession s on s.id = c.sessionId join Enrolment e on e.id = c.enrolmentId"
                    + " where e.offeringId = :offering and e.state = io.greentalent.offerings.Enrolment.State.ENROLLED";

    private static final String MARKS = "select m.scoreTenths from Mark m join Enrolment e on e.id = m.enrolmentId"
            + " where e.offeringId = :offering and e.state = io.greentalent.offerings.Enrolment.State.ENROLLED";

    private static final String ELSEWHERE = "select count(distinct e.personId) from Enrolment e"
            + " join CheckIn k on k.enrolmentId = e.id join CourseSession s on s.id = k.sessionId"
            + " join Enrolment f on f.personId = e.personId join CheckIn l on l.enrolmentId = f.id"
            + " join CourseSession t on t.id = l.sessionId where e.offeringId = :offering"
            + " and f.offeringId <> e.offeringId and k.present = true and l.present = true"
            + " and t.startsAt < s.endsAt and s.startsAt < t.endsAt";

    private static final String TWICE = "select count(distinct e.personId) from Enrolment e"
            + " join Offering o on o.id = e.offeringId join Enrolment f on f.personId = e.personId"
            + " join Offering q on q.id = f.offeringId where e.offeringId = :offering and q.courseId = o.courseId"
            + " and f.collegeId <> e.collegeId and q.startsOn <= o.endsOn and o.startsOn <= q.endsOn";

    @Inject
    EntityManager em;

    @Inject
    Offerings offerings;

    /** Empty where nothing is strange. Throws {@link NotFound}, also for one out of scope. */
    public List<Hint> of(long offeringId, Scope scope) {
        var offering = offerings.row(offeringId, scope);
        return HintRules.of(new HintFacts(
                offering.capacity(),
                offering.seatsTaken(),
                rows(CHECK_INS, HintFacts.Recorded.class, offeringId),
                rows(MARKS, Integer.class, offeringId),
                rows(ELSEWHERE, Long.class, offeringId).getFirst(),
                rows(TWICE, Long.class, offeringId).getFirst()));
    }

    private <T> List<T> rows(String query, Class<T> type, long offeringId) {
        return em.createQuery(query, type).setParameter("offering", offeringId).getResultList();
    }
}
