package io.greentalent.learning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.EnrolmentRow;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.RollCall.Presence;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Finds what is recorded of everybody on an offering (学习记录), within a scope, in four statements however many they are. */
@ApplicationScoped
public class Learners {
    private static final int MOST = 5_000;

    @Inject
    EntityManager em;

    @Inject
    Enrolments enrolments;

    /** Everybody by student number and name, the withdrawn last. */
    public List<Learner> on(long offeringId, Scope scope) {
        var enrolled = enrolments.on(offeringId, Window.top(MOST), scope);
        var attendance = attendance(offeringId);
        var marks = marks(offeringId);
        var passes = passes(offeringId);
        return enrolled.stream()
                .map(e -> learner(e, attendance.getOrDefault(e.id(), List.of()), marks, passes))
                .toList();
    }

    private static Learner learner(
            EnrolmentRow e, List<Presence> attendance, Map<Long, Score> marks, Map<Long, List<SafetyTerm>> passes) {
        return new Learner(
                e.id(),
                e.personId(),
                e.name(),
                e.studentNo(),
                e.withdrawn(),
                attendance.stream().collect(toMap(Presence::sessionId, Presence::present)),
                marks.get(e.id()),
                passes.getOrDefault(e.personId(), List.of()));
    }

    private Map<Long, List<Presence>> attendance(long offeringId) {
        return em.createQuery(
                        "select new io.greentalent.offerings.RollCall$Presence(c.sessionId, c.enrolmentId, c.present)"
                                + " from CheckIn c join CourseSession s on s.id = c.sessionId"
                                + " where s.offeringId = :offering",
                        Presence.class)
                .setParameter("offering", offeringId)
                .getResultStream()
                .collect(groupingBy(Presence::enrolmentId));
    }

    private Map<Long, Score> marks(long offeringId) {
        return em.createQuery(
                        "select m from Mark m join Enrolment e on e.id = m.enrolmentId where e.offeringId = :offering",
                        Mark.class)
                .setParameter("offering", offeringId)
                .getResultStream()
                .collect(toMap(Mark::enrolmentId, Mark::score));
    }

    private Map<Long, List<SafetyTerm>> passes(long offeringId) {
        return em.createQuery(
                        "select p from SafetyPass p join Enrolment e on e.personId = p.personId"
                                + " where e.offeringId = :offering",
                        SafetyPass.class)
                .setParameter("offering", offeringId)
                .getResultStream()
                .collect(groupingBy(
                        SafetyPass::personId, mapping(p -> new SafetyTerm(p.passedOn(), p.validUntil()), toList())));
    }
}
