package io.greentalent.people;

import static io.greentalent.shared.Role.BASE_MANAGER;
import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.COMMISSION;
import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;

/** Ends an API key at once (吊销 API 密钥): the operator any, a college's officer the college's, everybody the own. */
@UseCase(allow = {OPERATOR, COLLEGE, INSTRUCTOR, BASE_MANAGER, COMMISSION})
public class RevokeApiKey {
    @Inject
    ApiKeys keys;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** The next request by it is refused. Throws {@code NotFound} for one that the caller may not see. */
    public void revoke(long keyId) {
        keys.get(keyId, who.get()).revoke(who.get().accountId(), LocalDateTime.now(clock));
    }
}
