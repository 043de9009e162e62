package io.greentalent.people;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the session remembers of a sign-in (登录记录): whose it is. Roles are looked up at each request, so a change holds at once.
 *
 * @param accountId the account
 * @param proof what the identity provider gave; null where a password was checked here
 */
public record SignedIn(long accountId, @Nullable Proof proof) implements Serializable {
    /** Under this name the session keeps it. */
    public static final String NAME = "greentalent.signedIn";

    @Serial
    private static final long serialVersionUID = 2L;

    /**
     * A sign-in at the identity provider.
     *
     * @param subject whose, by the id there
     * @param sessionId the session there; empty where none was told
     * @param idToken shown there when the person leaves
     * @param refreshToken by which it is asked whether the sign-in still stands
     * @param since when it began
     * @param confirmed when that was last asked and answered
     */
    public record Proof(
            String subject, String sessionId, String idToken, String refreshToken, Instant since, Instant confirmed)
            implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        /** Never the tokens. */
        @Override
        public String toString() {
            return "sign-in of " + subject;
        }
    }
}
