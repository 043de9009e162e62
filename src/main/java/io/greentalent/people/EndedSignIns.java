package io.greentalent.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.greentalent.people.SignedIn.Proof;
import io.greentalent.shared.AbsentRows;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Which sign-ins the identity provider has ended (统一退出). It tells one node, in the database all nodes find it: at once on that node, within
 * {@link #SEEN} on the others.
 */
@ApplicationScoped
public class EndedSignIns {
    static final Duration SEEN = Duration.ofSeconds(3);

    /** Longer than any session lasts there. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final int MOST = 20_000;
    private static final AbsentRows ROWS =
            new AbsentRows("ended_sign_in", "token_id", "session_id", "subject", "ended_at");

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    private final Cache<Asked, Boolean> seen =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(SEEN).build();

    private record Asked(String sessionId, String subject, LocalDateTime since) {}

    /**
     * Ends a session there, or all of a subject's that began before now.
     *
     * @param tokenId of the notice, which counts once
     * @param sessionId empty for all of the subject's
     * @param subject empty where only the session is known
     * @return false for a notice that was told before
     */
    public boolean end(String tokenId, String sessionId, String subject) throws Exception {
        var now = LocalDateTime.now(clock);
        boolean told = transactions.call(() -> {
            em.createNativeQuery("delete from ended_sign_in where ended_at < ?1")
                    .setParameter(1, now.minus(KEPT))
                    .executeUpdate();
            return ROWS.insert(em, List.<Object[]>of(new Object[] {tokenId, sessionId, subject, now})) == 1;
        });
        seen.invalidateAll();
        return told;
    }

    /** Whether that sign-in was ended. */
    public boolean ended(Proof proof) {
        return seen.get(
                new Asked(proof.sessionId(), proof.subject(), LocalDateTime.ofInstant(proof.since(), clock.getZone())),
                this::stored);
    }

    /** Two questions by one index each, of which only the first is asked of a session that was ended by its id. */
    private boolean stored(Asked asked) {
        return !asked.sessionId.isEmpty()
                        && found("select count(*) from ended_sign_in where session_id = ?1", asked.sessionId)
                || found(
                        "select count(*) from ended_sign_in where subject = ?1 and session_id = '' and ended_at >= ?2",
                        asked.subject,
                        asked.since);
    }

    private boolean found(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return ((Number) query.getSingleResult()).longValue() > 0;
    }
}
