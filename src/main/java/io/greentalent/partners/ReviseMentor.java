package io.greentalent.partners;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The operator corrects a mentor (修改企业导师). */
@UseCase(allow = OPERATOR)
public class ReviseMentor {
    @Inject
    Mentors mentors;

    /** Takes the new values; {@code seen} is the version that the form showed. */
    public void revise(
            long mentorId, long seen, @Nullable String name, @Nullable String position, @Nullable String skills) {
        var mentor = mentors.get(mentorId, Scope.all());
        mentor.mustStillBe(seen);
        mentor.revise(name, position, skills);
    }
}
