package io.greentalent.offerings;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds sessions (课次) and who was there, each within a scope. */
@ApplicationScoped
public class Sessions {
    private static final String MEETING = "select new io.greentalent.offerings.Meeting(s.id, s.number, s.kind,"
            + " s.startsAt, s.endsAt, s.hours, s.place, o.id, o.number, c.titleZh, c.titleEn, p.shortName, a.name,"
            + " o.seatsTaken, count(k.id)) from CourseSession s join Offering o on o.id = s.offeringId"
            + " join Course c on c.id = o.courseId join College p on p.id = o.collegeId"
            + " join Account a on a.id = o.instructorId left join CheckIn k on k.sessionId = s.id where "
            + Reach.OFFERINGS;
    private static final String EACH = " group by s.id, s.number, s.kind, s.startsAt, s.endsAt, s.hours, s.place, o.id,"
            + " o.number, c.titleZh, c.titleEn, p.shortName, a.name, o.seatsTaken";

    @Inject
    EntityManager em;

    /**
     * One line of a roll.
     *
     * @param here true when recorded as present
     * @param via null while nothing is recorded
     */
    public record Line(
            long enrolmentId,
            String name,
            @Nullable String studentNo,
            Category category,
            boolean here,
            @Nullable Via via)
            implements Serializable {
        /** True for present, false for absent, null while nothing is recorded. */
        public @Nullable Boolean present() {
            return via == null ? null : here;
        }
    }

    /** The session of that id. Throws {@link NotFound}, also for one out of scope. */
    public CourseSession get(long id, Scope scope) {
        return Reach.of(
                        em.createQuery(
                                "select s from CourseSession s join Offering o on o.id = s.offeringId"
                                        + " where s.id = :id and " + Reach.OFFERINGS,
                                CourseSession.class),
                        scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("session", id));
    }

    /** The sessions of an offering in the order of their numbers. For who has already been let see the offering. */
    public List<CourseSession> of(long offeringId) {
        return em.createQuery(
                        "select s from CourseSession s where s.offeringId = :offering order by s.number",
                        CourseSession.class)
                .setParameter("offering", offeringId)
                .getResultList();
    }

    /** The sessions of an offering with their attendance, in the order of their days; one statement. */
    public List<SessionRow> withAttendance(long offeringId, Scope scope) {
        return Reach.of(
                        em.createQuery(
                                "select new io.greentalent.offerings.SessionRow(s.id, s.number, s.kind, s.startsAt,"
                                        + " s.endsAt, s.hours, s.place, count(k.id),"
                                        + " count(nullif(k.present, false)))"
                                        + " from CourseSession s join Offering o on o.id = s.offeringId"
                                        + " left join CheckIn k on k.sessionId = s.id"
                                        + " where s.offeringId = :offering and " + Reach.OFFERINGS
                                        + " group by s.id, s.number, s.kind, s.startsAt, s.endsAt, s.hours, s.place"
                                        + " order by s.startsAt, s.number",
                                SessionRow.class),
                        scope)
                .setParameter("offering", offeringId)
                .getResultList();
    }

    /** Who is enrolled on the session's offering, with what is recorded for that session, by student number and name; one statement. */
    public List<Line> roll(long sessionId, Scope scope) {
        return Reach.of(
                        em.createQuery(
                                "select new io.greentalent.offerings.Sessions$Line(e.id, n.name, n.studentNo, e.category,"
                                        + " k.present, k.recording.via) from Enrolment e"
                                        + " join Offering o on o.id = e.offeringId join Person n on n.id = e.personId"
                                        + " join CourseSession s on s.offeringId = o.id"
                                        + " left join CheckIn k on k.enrolmentId = e.id and k.sessionId = :session"
                                        + " where s.id = :session and e.state = :enrolled and " + Reach.ENROLMENTS
                                        + " order by n.studentNo, n.name, e.id",
                                Line.class),
                        scope)
                .setParameter("session", sessionId)
                .setParameter("enrolled", Enrolment.State.ENROLLED)
                .getResultList();
    }

    /** Refuses where a session of the offering lies outside its days. For who has already been let see the offering. */
    void mustLieWithin(Offering offering) {
        long outside = em.createQuery(
                        "select count(s.id) from CourseSession s where s.offeringId = :offering"
                                + " and (s.startsAt < :from or s.startsAt >= :after)",
                        Long.class)
                .setParameter("offering", offering.id())
                .setParameter("from", offering.startsOn().atStartOfDay())
                .setParameter("after", offering.endsOn().plusDays(1).atStartOfDay())
                .getSingleResult();
        if (outside > 0) {
            throw Problem.of("offerings.offering.sessionsOutside", outside).at("endsOn");
        }
    }

    /** Sessions that begin from then on and before that, the earliest first; one statement. */
    public List<Meeting> between(LocalDateTime from, LocalDateTime before, Scope scope, int most) {
        return Reach.of(
                        em.createQuery(
                                MEETING + " and s.startsAt >= :from and s.startsAt < :before" + EACH
                                        + " order by s.startsAt, s.place, s.id",
                                Meeting.class),
                        scope)
                .setParameter("from", from)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** Sessions that are over and have nobody recorded, the latest first: what waits for the instructor. */
    public List<Meeting> unrecorded(LocalDateTime now, Scope scope, int most) {
        return Reach.of(
                        em.createQuery(
                                MEETING + " and s.endsAt <= :now and o.closedAt is null"
                                        + " and not exists (select r.id from CheckIn r where r.sessionId = s.id)" + EACH
                                        + " order by s.startsAt desc, s.id",
                                Meeting.class),
                        scope)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many {@link #unrecorded} finds. */
    public long countUnrecorded(LocalDateTime now, Scope scope) {
        return Reach.of(
                        em.createQuery(
                                "select count(s.id) from CourseSession s join Offering o on o.id = s.offeringId"
                                        + " where s.endsAt <= :now and o.closedAt is null and " + Reach.OFFERINGS
                                        + " and not exists (select r.id from CheckIn r where r.sessionId = s.id)",
                                Long.class),
                        scope)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** All sessions of the offering of that enrolment with this person's attendance, the earliest first; one statement. */
    public List<Attended> attendedBy(long enrolmentId, Scope scope) {
        return Reach.of(
                        em.createQuery(
                                "select new io.greentalent.offerings.Attended(s.id, s.number, s.kind, s.startsAt, s.endsAt,"
                                        + " s.hours, s.place, k.present, k.recording.via, k.recording.byName)"
                                        + " from Enrolment e join Offering o on o.id = e.offeringId"
                                        + " left join CourseSession s on s.offeringId = e.offeringId"
                                        + " left join CheckIn k on k.sessionId = s.id and k.enrolmentId = e.id"
                                        + " where e.id = :enrolment and s.id is not null and " + Reach.ENROLMENTS
                                        + " order by s.startsAt, s.number",
                                Attended.class),
                        scope)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** True once anybody's presence or absence was recorded. */
    boolean recorded(long sessionId) {
        return em.createQuery("select count(c) from CheckIn c where c.sessionId = :session", Long.class)
                        .setParameter("session", sessionId)
                        .getSingleResult()
                > 0;
    }
}
