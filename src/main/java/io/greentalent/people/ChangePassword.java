package io.greentalent.people;

import static io.greentalent.shared.Role.BASE_MANAGER;
import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.COMMISSION;
import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;
import static io.greentalent.shared.Role.STUDENT;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Settings;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** Everybody changes the own password, and must where somebody else chose it (修改密码). */
@UseCase(allow = {STUDENT, INSTRUCTOR, COLLEGE, BASE_MANAGER, OPERATOR, COMMISSION})
public class ChangePassword {
    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller who;

    @Inject
    Settings settings;

    /** Refuses a wrong present password, the same one again, and one that breaks the rules. */
    public void change(String present, String wanted) {
        settings.passwordsAreHere();
        var account = accounts.get(who.get().accountId());
        if (!Passwords.fits(present, account.passwordHash())) {
            throw Problem.of("people.password.wrong").at("present");
        }
        if (present.equals(wanted)) {
            throw Problem.of("people.password.same").at("password");
        }
        Passwords.check(wanted, account.username());
        account.password(Passwords.hash(wanted), false);
    }
}
