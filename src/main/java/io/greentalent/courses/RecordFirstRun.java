package io.greentalent.courses;

import static io.greentalent.shared.Role.BASE_MANAGER;
import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Keeps the day on which an offering of a course was first held (记录首次开课); called by offerings. */
@UseCase(allow = {OPERATOR, COLLEGE, INSTRUCTOR, BASE_MANAGER})
public class RecordFirstRun {
    @Inject
    EntityManager em;

    /** Keeps the earliest day it was told. One statement: many check-ins at once neither wait for nor undo each other. */
    public void record(long courseId, LocalDate day) {
        em.createQuery("update Course c set c.firstRunOn = :day where c.id = :course"
                        + " and (c.firstRunOn is null or c.firstRunOn > :day)")
                .setParameter("day", day)
                .setParameter("course", courseId)
                .executeUpdate();
    }
}
