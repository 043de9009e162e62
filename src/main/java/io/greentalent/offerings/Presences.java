package io.greentalent.offerings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is recorded of one person at each session of an offering: the thread of evidence (出勤佐证). */
@ApplicationScoped
public class Presences {
    @Inject
    EntityManager em;

    /**
     * One session with its check-in; all that is null was not recorded.
     *
     * @param at when it was recorded
     */
    public record Line(
            int number,
            CourseSession.Kind kind,
            LocalDateTime startsAt,
            io.greentalent.shared.ClassHours hours,
            String place,
            @Nullable Boolean present,
            @Nullable Via via,
            @Nullable String byName,
            @Nullable LocalDateTime at)
            implements Serializable {

        /** A missing truth value arrives as false through the query's constructor; a missing time stays missing. */
        public boolean recorded() {
            return at != null;
        }

        public boolean attended() {
            return recorded() && Boolean.TRUE.equals(present);
        }
    }

    /** All sessions of that enrolment's offering, in their order. Whoever may see the enrolment may see these. */
    public List<Line> of(long enrolmentId) {
        return em.createQuery(
                        "select new io.greentalent.offerings.Presences$Line(s.number, s.kind, s.startsAt, s.hours, s.place,"
                                + " c.present, c.recording.via, c.recording.byName, c.recording.at)"
                                + " from CourseSession s left join CheckIn c on c.sessionId = s.id"
                                + " and c.enrolmentId = :enrolment where s.offeringId ="
                                + " (select e.offeringId from Enrolment e where e.id = :enrolment) order by s.number",
                        Line.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }
}
