package io.greentalent.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks all rooms whether a person's record must be kept for a while yet (保留义务查询). */
@ApplicationScoped
class Holds {
    @Inject
    EntityManager em;

    @Inject
    @Any
    Instance<ErasureHold> holds;

    @Inject
    Clock clock;

    /** The last day on which it must be kept; empty where it may be erased today. */
    Optional<LocalDate> until(long survivor) {
        var persons = persons(survivor);
        var today = LocalDate.now(clock);
        return holds.stream()
                .flatMap(hold -> hold.until(persons).stream())
                .filter(day -> !day.isBefore(today))
                .max(Comparator.naturalOrder());
    }

    /** The person and everybody merged into it. */
    List<Long> persons(long survivor) {
        return em.createQuery(
                        "select p.id from Person p where p.id = :id or p.mergedInto = :id order by p.id", Long.class)
                .setParameter("id", survivor)
                .getResultList();
    }
}
