package io.greentalent.ledger;

import io.greentalent.offerings.Revoked;
import io.greentalent.shared.Batches;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reverses what was counted of those whom the operator takes off a roster (名册更正冲销), in that same transaction. */
@ApplicationScoped
class FollowRevocation {
    @Inject
    EntityManager em;

    @Inject
    Book book;

    @Inject
    Selection selection;

    @Inject
    Entries entries;

    @Inject
    KeepFigures figures;

    @Inject
    News news;

    @Inject
    Clock clock;

    void follow(@Observes Revoked event) {
        var hand = Hand.of(event.by(), event.byName(), LocalDateTime.now(clock));
        var byOffering = new TreeMap<Long, List<Long>>();
        for (var batch : Batches.of(event.enrolmentIds())) {
            counted(batch)
                    .forEach(r -> byOffering
                            .computeIfAbsent((Long) r[0], offering -> new ArrayList<>())
                            .add((Long) r[1]));
        }
        byOffering.forEach((offering, ids) -> takeBack(offering, ids, event.reason(), hand));
    }

    private Stream<Object[]> counted(List<Long> enrolmentIds) {
        return em.createQuery(
                        "select p.offeringId, p.id from PersonTime p where p.enrolmentId in :ids and p.state = :counted",
                        Object[].class)
                .setParameter("ids", enrolmentIds)
                .setParameter("counted", PersonTime.State.COUNTED)
                .getResultStream();
    }

    private void takeBack(long offering, List<Long> ids, String why, Hand hand) {
        var chain = book.lock(offering);
        var postings = new ArrayList<Posting>();
        var chosen = selection.locked(Scope.all(), offering, ids);
        for (var personTime : chosen) {
            // Somebody may have withdrawn it while the chain was waited for.
            if (personTime.state() == PersonTime.State.COUNTED) {
                personTime.withdraw(hand, why);
                postings.add(entries.last(personTime.id()).reversedBy(why));
            }
        }
        if (!postings.isEmpty()) {
            book.post(chain, postings, hand);
            figures.ofPersonTimes(chosen);
            news.tell("ledger.change.withdrawn", offering, postings.getFirst().collegeId(), postings.size());
        }
    }
}
