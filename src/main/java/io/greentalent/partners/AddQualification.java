package io.greentalent.partners;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** A college, or the operator, adds a trade qualification to an instructor's profile (登记职业资格). */
@UseCase(allow = {OPERATOR, COLLEGE})
public class AddQualification {
    @Inject
    EntityManager em;

    @Inject
    Instructors instructors;

    @Inject
    CurrentCaller who;

    /** Adds it and returns its id. Refuses a number that this instructor already has. */
    public long add(long instructorId, Qualification.Paper paper) {
        var profile = instructors.get(instructorId, who.get().scope(OPERATOR, COLLEGE));
        var added = profile.qualify(paper);
        em.flush();
        return added.id();
    }

    /** Takes one away that was entered wrongly. */
    public void strike(long instructorId, long qualificationId) {
        instructors.get(instructorId, who.get().scope(OPERATOR, COLLEGE)).strike(qualificationId);
    }
}
