package io.greentalent.partners;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** A college, or the operator, corrects an instructor's profile (修改师资档案). */
@UseCase(allow = {OPERATOR, COLLEGE})
public class ReviseInstructor {
    @Inject
    Instructors instructors;

    @Inject
    CurrentCaller who;

    /** Takes the new values; {@code seen} is the version that the form showed. */
    public void revise(long instructorId, long seen, InstructorProfile.Details details) {
        var profile = instructors.get(instructorId, who.get().scope(OPERATOR, COLLEGE));
        profile.mustStillBe(seen);
        Long account = details.accountId();
        if (account != null
                && instructors
                        .ofAccount(account)
                        .filter(p -> p.id() != instructorId)
                        .isPresent()) {
            throw Problem.of("partners.instructor.accountTaken").at("account");
        }
        profile.revise(details);
    }
}
