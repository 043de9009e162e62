package io.greentalent.people;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** Notes that somebody left (退出). */
@UseCase(
        allow = {},
        anonymous = true)
public class SignOut {
    @Inject
    CurrentCaller who;

    @Inject
    AuditLog audit;

    public void signOut() {
        if (who.get().signedIn()) {
            audit.signOut(who.get());
        }
    }
}
