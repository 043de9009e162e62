package io.greentalent.partners;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The operator corrects a college's names; operator or college keep its contact up to date (修改院校信息). */
@UseCase(allow = {OPERATOR, COLLEGE})
public class ReviseCollege {
    @Inject
    Colleges colleges;

    @Inject
    CurrentCaller who;

    /** Takes new names and contact; names only by the operator. {@code seen} is the version that the form showed. */
    public void revise(
            long collegeId, long seen, @Nullable String name, @Nullable String shortName, College.Contact contact) {
        var college = colleges.get(collegeId, who.get().scope(OPERATOR));
        college.mustStillBe(seen);
        var other = colleges.named(Entry.required("name", name, 100));
        if (other.isPresent() && other.get().id() != collegeId) {
            throw Problem.of("partners.college.nameTaken", other.get().name()).at("name");
        }
        college.rename(name, shortName);
        college.reachBy(contact);
    }

    /** Takes a new contact; a college's officer only the own one's. */
    public void reviseContact(long collegeId, long seen, College.Contact contact) {
        var college = colleges.get(collegeId, who.get().scope(OPERATOR, COLLEGE));
        college.mustStillBe(seen);
        college.reachBy(contact);
    }
}
