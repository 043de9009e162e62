package io.greentalent.offerings;

import io.greentalent.courses.RecordFirstRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.Collection;

/** Tells a course when it was first held: once somebody was present at a session of an offering (首次开课). */
@ApplicationScoped
class FirstRuns {
    @Inject
    EntityManager em;

    @Inject
    RecordFirstRun courses;

    /** Tells the courses of those sessions at which somebody was present. */
    void heldWith(Collection<RollCall.Presence> told) {
        var held = told.stream()
                .filter(RollCall.Presence::present)
                .map(RollCall.Presence::sessionId)
                .distinct()
                .toList();
        if (!held.isEmpty()) {
            em.createQuery(
                            "select o.courseId, min(s.startsAt) from CourseSession s join Offering o on o.id = s.offeringId"
                                    + " where s.id in :sessions group by o.courseId",
                            Object[].class)
                    .setParameter("sessions", held)
                    .getResultList()
                    .forEach(r -> courses.record((Long) r[0], ((LocalDateTime) r[1]).toLocalDate()));
        }
    }
}
