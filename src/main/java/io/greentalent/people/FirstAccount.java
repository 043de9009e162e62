package io.greentalent.people;

import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Leases;
import io.greentalent.shared.Role;
import io.greentalent.shared.SecretFile;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;

/**
 * Gives an installation without the sample its first operator (首个账号), who opens all others. The first password stands
 * in the data folder, and is worth nothing once it was used: it must be changed at the first sign-in. Where people sign in
 * elsewhere, the first operator comes from there.
 */
@ApplicationScoped
class FirstAccount {
    static final String USERNAME = "operator";
    static final String PASSWORD_FILE = "first-password";

    private static final Duration ONE_START = Duration.ofMinutes(1);

    @Inject
    Settings settings;

    @Inject
    Accounts accounts;

    @Inject
    OpenAccount openAccount;

    @Inject
    Leases leases;

    @Inject
    Transactions transactions;

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller who;

    @ActivateRequestContext
    void open(@Observes @Priority(3000) Startup event) {
        if (settings.sample() || settings.signInElsewhere() || accounts.any()) {
            return;
        }
        who.set(Caller.SYSTEM);
        transactions.run(this::openOnce);
    }

    /** Of two nodes that start at once, the second waits at the lease's row, and then finds the account. */
    private void openOnce() {
        if (leases.hold("people.first", ONE_START) && !accounts.any()) {
            String password = Passwords.random();
            // The file first: a start that is cut off between the two makes both anew.
            SecretFile.write(settings.data().resolve(PASSWORD_FILE), password);
            var wanted = new OpenAccount.Wanted(USERNAME, "示范单位运营", Set.of(Role.OPERATOR), null, null, null);
            openAccount.open(wanted, password);
            audit.done("OpenAccount.open", "");
        }
    }
}
