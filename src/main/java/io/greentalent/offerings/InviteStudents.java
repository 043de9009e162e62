package io.greentalent.offerings;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.people.Email;
import io.greentalent.people.StudentAccounts;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Invites students by mail to sign in at the identity provider (邀请学生): a college its own students on a verified roster, the operator all.
 * The mails are sent by themselves; nobody is told a password.
 */
@UseCase(
        allow = {COLLEGE, OPERATOR},
        seconds = 600)
public class InviteStudents {
    @Inject
    StudentAccountRows rows;

    @Inject
    StudentAccounts accounts;

    @Inject
    CurrentCaller who;

    /**
     * Invites all on the offering who were not yet and whose address is known, and those whom the lines name.
     *
     * @param lines a student number or name and an e-mail address each; may be empty
     * @return how many are invited
     */
    public int all(long offeringId, String lines) {
        var people = rows.on(offeringId, who.get().scope(COLLEGE, OPERATOR));
        var addresses = AddressLines.of(lines, people);
        var wanted = people.stream()
                .filter(row -> addresses.containsKey(row.personId()) || row.uninvited() && row.addressed())
                .toList();
        if (wanted.isEmpty()) {
            throw Problem.of("offerings.invite.nobody").at("addresses");
        }
        invite(wanted, addresses);
        return wanted.size();
    }

    /** Invites one of them again. */
    public void one(long offeringId, long personId) {
        invite(List.of(rows.one(offeringId, personId, who.get().scope(COLLEGE, OPERATOR))), Map.of());
    }

    private void invite(List<StudentAccountRow> people, Map<Long, Email> addresses) {
        var codes = new LinkedHashMap<Long, String>();
        people.forEach(row -> codes.put(row.personId(), row.homeCode().digits()));
        accounts.invite(codes, addresses);
    }
}
