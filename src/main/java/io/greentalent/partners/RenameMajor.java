package io.greentalent.partners;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** A college, or the operator for it, corrects a major's name (修改专业名称). */
@UseCase(allow = {OPERATOR, COLLEGE})
public class RenameMajor {
    @Inject
    Majors majors;

    @Inject
    CurrentCaller who;

    /** Takes the new name; {@code seen} is the version that the form showed. */
    public void rename(long majorId, long seen, @Nullable String name) {
        var major = majors.get(majorId, who.get().scope(OPERATOR, COLLEGE));
        major.mustStillBe(seen);
        major.rename(name);
    }
}
