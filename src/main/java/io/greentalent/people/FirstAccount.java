package io.greentalent.people;

import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.SecretFile;
import io.greentalent.shared.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
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

    @Inject
    Settings settings;

    @Inject
    Accounts accounts;

    @Inject
    OpenAccount openAccount;

    @Inject
    CurrentCaller who;

    @ActivateRequestContext
    void open(@Observes @Priority(3000) Startup event) {
        if (settings.sample() || settings.signInElsewhere() || accounts.any()) {
            return;
        }
        who.set(Caller.SYSTEM);
        String password = Passwords.random();
        // The file first: a start that is cut off between the two makes both anew.
        SecretFile.write(settings.data().resolve(PASSWORD_FILE), password);
        var wanted = new OpenAccount.Wanted(USERNAME, "示范单位运营", Set.of(Role.OPERATOR), null, null, null);
        openAccount.open(wanted, password);
    }
}
