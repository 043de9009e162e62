package io.greentalent.offerings;

import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeMap;

/**
 * Takes persons off their offerings and gives the seats back (批量退选). For the rosters' use cases when a roster is undone:
 * runs in their transaction and asks for no role.
 */
@ApplicationScoped
public class Withdraw {
    @Inject
    EntityManager em;

    @Inject
    Seats seats;

    @Inject
    EvidenceNews news;

    @Inject
    Clock clock;

    /** Withdraws all who are enrolled still, with one reason (1 to 200 characters); one {@link EvidenceChanged}. Whoever
     * puts one of them back needs another verified roster before the person counts. */
    public void all(Collection<Long> enrolmentIds, String reason) {
        var gone = new ArrayList<Long>();
        var freed = new TreeMap<Long, Integer>();
        var now = LocalDateTime.now(clock);
        for (var batch : Batches.of(enrolmentIds)) {
            em.createQuery("select e from Enrolment e where e.id in :ids", Enrolment.class)
                    .setParameter("ids", batch)
                    .getResultStream()
                    .peek(Enrolment::disown)
                    .filter(Enrolment::isEnrolled)
                    .forEach(e -> {
                        e.withdraw(reason, now);
                        gone.add(e.id());
                        freed.merge(e.offeringId(), 1, Integer::sum);
                    });
        }
        freed.forEach(seats::release);
        news.of(gone);
    }
}
