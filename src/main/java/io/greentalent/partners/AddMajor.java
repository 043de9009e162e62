package io.greentalent.partners;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** A college, or the operator for it, adds a major (添加专业). */
@UseCase(allow = {OPERATOR, COLLEGE})
public class AddMajor {
    @Inject
    EntityManager em;

    @Inject
    Colleges colleges;

    @Inject
    Majors majors;

    @Inject
    CurrentCaller who;

    /** Adds it and returns its id. Refuses a code that the college already has. */
    public long add(long collegeId, @Nullable String code, @Nullable String name) {
        colleges.get(collegeId, who.get().scope(OPERATOR, COLLEGE)).mustBeActive();
        var major = new Major(collegeId, code, name);
        if (majors.coded(collegeId, major.code()).isPresent()) {
            throw Problem.of("partners.major.codeTaken", major.code()).at("code");
        }
        em.persist(major);
        em.flush();
        return major.id();
    }
}
