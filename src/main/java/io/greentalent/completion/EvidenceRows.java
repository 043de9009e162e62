package io.greentalent.completion;

import io.greentalent.completion.Evidence.Mark;
import io.greentalent.completion.Evidence.Session;
import io.greentalent.completion.Evidence.Term;
import io.greentalent.offerings.Category;
import io.greentalent.offerings.CourseSession;
import io.greentalent.offerings.Enrolment;
import io.greentalent.shared.Batches;
import io.greentalent.shared.ClassHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queries behind {@link EvidenceReader}: one for each kind of fact, each for many enrolments. */
@ApplicationScoped
class EvidenceRows {
    // The records are public because EclipseLink calls their constructors.
    @Inject
    EntityManager em;

    /** What is known of an enrolment by its offering and course version. */
    public record Head(
            long enrolmentId,
            long offeringId,
            long personId,
            long collegeId,
            Category category,
            Enrolment.State state,
            LocalDate offeringEndsOn,
            ClassHours theory,
            ClassHours practice,
            @Nullable LocalDate approvedOn) {
        boolean student() {
            return category == Category.STUDENT;
        }

        boolean withdrawn() {
            return state == Enrolment.State.WITHDRAWN;
        }
    }

    /** A session of an offering. */
    public record Meeting(long id, long offeringId, LocalDateTime startsAt, CourseSession.Kind kind, ClassHours hours) {
        Session session(boolean attended) {
            return new Session(startsAt.toLocalDate(), kind == CourseSession.Kind.PRACTICE, hours, attended);
        }
    }

    /** That somebody was there. */
    public record Presence(long enrolmentId, long sessionId) {}

    /** A mark as it was recorded. */
    public record Given(long enrolmentId, int tenths, LocalDateTime at) {}

    /** A safety pass. */
    public record Spell(long personId, LocalDate from, LocalDate until) {
        Term term() {
            return new Term(from, until);
        }
    }

    List<Long> enrolmentsOf(long offeringId) {
        return em.createQuery("select e.id from Enrolment e where e.offeringId = :offering", Long.class)
                .setParameter("offering", offeringId)
                .getResultList();
    }

    List<Long> enrolmentsOfCollege(long collegeId) {
        return em.createQuery("select e.id from Enrolment e where e.collegeId = :college", Long.class)
                .setParameter("college", collegeId)
                .getResultList();
    }

    List<Long> enrolmentsOfCourseVersion(long courseVersionId) {
        return em.createQuery(
                        "select e.id from Enrolment e join Offering o on o.id = e.offeringId"
                                + " where o.courseVersionId = :version",
                        Long.class)
                .setParameter("version", courseVersionId)
                .getResultList();
    }

    /**
     * Offerings that the calendar may have changed by that day: those that have begun and are not closed; and closed ones
     * on which somebody lacks an agreement though one holds now, or would count beside on a day that is not known yet.
     */
    List<Long> toEvaluate(LocalDate day) {
        return em.createQuery(
                        "select o.id from Offering o where o.startsOn <= :day and (o.closedAt is null"
                                + " or exists (select c.id from Completion c, Enrolment e, Agreement a"
                                + " where e.offeringId = o.id and c.enrolmentId = e.id and a.collegeId = e.collegeId"
                                + " and concat(';', c.reasons) like '%;AGREEMENT:%'"
                                + " and :day between a.startsOn and coalesce(a.endedEarlyOn, a.endsOn))"
                                + " or exists (select k.id from Completion k, Enrolment f"
                                + " where f.offeringId = o.id and k.enrolmentId = f.id and k.besideOn is null"
                                + " and (k.reasons = 'CATEGORY' or k.reasons like 'CATEGORY;AGREEMENT:%')))"
                                + " order by o.id",
                        Long.class)
                .setParameter("day", day)
                .getResultList();
    }

    List<Head> heads(Collection<Long> enrolmentIds) {
        return em.createQuery(
                        "select new io.greentalent.completion.EvidenceRows$Head(e.id, e.offeringId, e.personId,"
                                + " e.collegeId, e.category, e.state, o.endsOn, v.theory, v.practice, v.approvedOn)"
                                + " from Enrolment e join Offering o on o.id = e.offeringId"
                                + " join CourseVersion v on v.id = o.courseVersionId where e.id in :ids order by e.id",
                        Head.class)
                .setParameter("ids", enrolmentIds)
                .setHint(Batches.BOUND, false)
                .getResultList();
    }

    /** All sessions of each of those offerings. */
    Map<Long, List<Meeting>> meetings(Set<Long> offeringIds) {
        if (offeringIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select new io.greentalent.completion.EvidenceRows$Meeting(s.id, s.offeringId, s.startsAt, s.kind,"
                                + " s.hours) from CourseSession s where s.offeringId in :ids order by s.startsAt, s.id",
                        Meeting.class)
                .setParameter("ids", offeringIds)
                .getResultStream()
                .collect(Collectors.groupingBy(Meeting::offeringId));
    }

    /** The sessions at which each of those was present. */
    Map<Long, Set<Long>> presences(Collection<Long> enrolmentIds) {
        return em.createQuery(
                        "select new io.greentalent.completion.EvidenceRows$Presence(c.enrolmentId, c.sessionId)"
                                + " from CheckIn c where c.present = true and c.enrolmentId in :ids",
                        Presence.class)
                .setParameter("ids", enrolmentIds)
                .setHint(Batches.BOUND, false)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Presence::enrolmentId, Collectors.mapping(Presence::sessionId, Collectors.toSet())));
    }

    Map<Long, Mark> marks(Collection<Long> enrolmentIds) {
        return em.createQuery(
                        "select new io.greentalent.completion.EvidenceRows$Given(m.enrolmentId, m.scoreTenths,"
                                + " m.recording.at) from Mark m where m.enrolmentId in :ids",
                        Given.class)
                .setParameter("ids", enrolmentIds)
                .setHint(Batches.BOUND, false)
                .getResultStream()
                .collect(Collectors.toMap(Given::enrolmentId, g -> new Mark(g.tenths(), g.at().toLocalDate())));
    }

    /** The safety passes of those people. */
    Map<Long, List<Term>> passes(Set<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select new io.greentalent.completion.EvidenceRows$Spell(p.personId, p.passedOn, p.validUntil)"
                                + " from SafetyPass p where p.personId in :ids",
                        Spell.class)
                .setParameter("ids", personIds)
                .setHint(Batches.BOUND, false)
                .getResultStream()
                .collect(Collectors.groupingBy(Spell::personId, Collectors.mapping(Spell::term, Collectors.toList())));
    }
}
