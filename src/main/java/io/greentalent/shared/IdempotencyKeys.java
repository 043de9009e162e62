package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a request that is sent again, as its answer was lost, do nothing more (幂等键). The key is written in the transaction
 * of what the request makes: both are there, or neither. Kept for 30 days.
 */
@ApplicationScoped
public class IdempotencyKeys implements RetentionRule {
    private static final int LONGEST = 100;
    private static final AbsentRows ROWS =
            new AbsentRows("idempotency_key", "account_id", "idem_key", "request_hash", "made_at");

    @Inject
    EntityManager em;

    @Inject
    CurrentCaller who;

    @Inject
    OldRows rows;

    @Inject
    Clock clock;

    /**
     * What the caller's earlier request of that key has made; empty where this is the first one, which goes on and calls
     * {@link #made}. A second one at the same moment waits here for the first. Refuses a key of another request.
     *
     * @param requestHash the same for the same request only
     */
    public Optional<Long> claim(String key, String requestHash) {
        String wanted = Entry.required("Idempotency-Key", key, LONGEST);
        boolean first = ROWS.insert(em, List.<@Nullable Object[]>of(new @Nullable Object[] {
                    who.get().accountId(), wanted, requestHash, LocalDateTime.now(clock)
                }))
                == 1;
        if (first) {
            return Optional.empty();
        }
        var row = (Object[]) em.createNativeQuery(
                        "select request_hash, result_id from idempotency_key where account_id = ? and idem_key = ?")
                .setParameter(1, who.get().accountId())
                .setParameter(2, wanted)
                .getSingleResult();
        if (!requestHash.equals(row[0])) {
            throw Problem.of("shared.idempotency.otherRequest").at("Idempotency-Key");
        }
        return Optional.ofNullable((Number) row[1]).map(Number::longValue);
    }

    /** Remembers what the first request of that key has made. */
    public void made(String key, long id) {
        em.createNativeQuery("update idempotency_key set result_id = ? where account_id = ? and idem_key = ?")
                .setParameter(1, id)
                .setParameter(2, who.get().accountId())
                .setParameter(3, key.strip())
                .executeUpdate();
    }

    @Override
    public String key() {
        return "shared.keep.idempotency";
    }

    @Override
    public Period kept() {
        return Period.ofDays(30);
    }

    /** Keys that nobody sends again. */
    @Override
    public long forget(LocalDateTime before) {
        return rows.change("delete from idempotency_key", "idempotency_key", "made_at < ?", before);
    }
}
