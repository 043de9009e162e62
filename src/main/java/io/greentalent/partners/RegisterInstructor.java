package io.greentalent.partners;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** A college, or the operator, opens an instructor's profile (建立师资档案). */
@UseCase(allow = {OPERATOR, COLLEGE})
public class RegisterInstructor {
    @Inject
    EntityManager em;

    @Inject
    Colleges colleges;

    @Inject
    Instructors instructors;

    @Inject
    CurrentCaller who;

    /** Opens it and returns its id; {@code collegeId} 0 is for the unit's own engineers, by the operator only. */
    public long register(long collegeId, InstructorProfile.Details details) {
        var scope = who.get().scope(OPERATOR, COLLEGE);
        if (collegeId == 0) {
            Reach.own(collegeId, scope);
        } else {
            colleges.get(collegeId, scope).mustBeActive();
        }
        var profile = new InstructorProfile(collegeId, details);
        Long account = profile.accountId();
        if (account != null && instructors.ofAccount(account).isPresent()) {
            throw Problem.of("partners.instructor.accountTaken").at("account");
        }
        em.persist(profile);
        em.flush();
        return profile.id();
    }
}
