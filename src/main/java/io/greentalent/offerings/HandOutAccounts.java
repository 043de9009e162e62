package io.greentalent.offerings;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.people.StudentAccounts;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands students the accounts that they sign in by (发放学生账号): a college to its own students on a verified roster, the
 * operator to all. A password is told once, here; a slip that got lost is made anew.
 */
@UseCase(allow = {COLLEGE, OPERATOR})
public class HandOutAccounts {
    @Inject
    StudentAccountRows rows;

    @Inject
    StudentAccounts accounts;

    @Inject
    CurrentCaller who;

    /** What one student is handed. */
    public record Slip(String name, @Nullable String studentNo, String username, String firstPassword)
            implements Serializable {}

    /** Slips for all on the offering without an account in use; refuses where there is nobody. */
    public List<Slip> toNew(long offeringId) {
        var waiting = rows.on(offeringId, who.get().scope(COLLEGE, OPERATOR)).stream()
                .filter(StudentAccountRow::waiting)
                .toList();
        if (waiting.isEmpty()) {
            throw Problem.of("offerings.accounts.nobody");
        }
        return slips(waiting);
    }

    /** A slip for one of them, whose password is forgotten. */
    public Slip toOne(long offeringId, long personId) {
        return slips(List.of(rows.one(offeringId, personId, who.get().scope(COLLEGE, OPERATOR))))
                .getFirst();
    }

    private List<Slip> slips(List<StudentAccountRow> people) {
        var codes = new LinkedHashMap<Long, String>();
        people.forEach(row -> codes.put(row.personId(), row.homeCode().digits()));
        var handed = accounts.handOut(codes);
        return people.stream()
                .map(row -> slip(row, Objects.requireNonNull(handed.get(row.personId()))))
                .toList();
    }

    private static Slip slip(StudentAccountRow row, StudentAccounts.Slip handed) {
        return new Slip(row.name(), row.studentNo(), handed.username(), handed.firstPassword());
    }
}
