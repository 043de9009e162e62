package io.greentalent.partners;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** A college, or the operator for it, corrects a class group (修改班级). */
@UseCase(allow = {OPERATOR, COLLEGE})
public class ReviseClassGroup {
    @Inject
    ClassGroups classGroups;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** Takes name and year of entry; {@code seen} is the version that the form showed. */
    public void revise(long classGroupId, long seen, @Nullable String name, @Nullable Integer entryYear) {
        var group = classGroups.get(classGroupId, who.get().scope(OPERATOR, COLLEGE));
        group.mustStillBe(seen);
        var other = classGroups.named(group.collegeId(), Entry.required("name", name, 60));
        if (other.isPresent() && other.get().id() != classGroupId) {
            throw Problem.of("partners.classGroup.nameTaken", other.get().name())
                    .at("name");
        }
        group.revise(name, entryYear, Year.now(clock).getValue());
    }
}
