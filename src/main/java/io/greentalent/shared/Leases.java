package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;

/** One holder at a time for a piece of background work, by a row in the database (lease). */
@ApplicationScoped
public class Leases {
    private final String me = UUID.randomUUID().toString();

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** Takes or keeps the lease for that long; false when another node holds it. Call within a transaction. */
    public boolean hold(String name, Duration forThatLong) {
        var now = LocalDateTime.now(clock);
        em.createNativeQuery("insert ignore into lease (name, holder, epoch, until_at) values (?, '', 0, ?)")
                .setParameter(1, name)
                // Well past: the database rounds to microseconds, and a time rounded up would not be over yet.
                .setParameter(2, now.minusDays(1))
                .executeUpdate();
        return em.createNativeQuery("update lease set epoch = case when holder = ? then epoch else epoch + 1 end,"
                                + " holder = ?, until_at = ? where name = ? and (holder = ? or until_at <= ?)")
                        .setParameter(1, me)
                        .setParameter(2, me)
                        .setParameter(3, now.plus(forThatLong))
                        .setParameter(4, name)
                        .setParameter(5, me)
                        .setParameter(6, now)
                        .executeUpdate()
                == 1;
    }
}
