package io.greentalent.ledger;

import io.greentalent.people.MergeOrder;
import io.greentalent.people.MergeTrace;
import io.greentalent.people.PersonMerged;
import io.greentalent.shared.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Takes back what a merge of persons would count twice (合并重复计入冲销): two on one offering, two of one course in a year. */
@ApplicationScoped
class ReverseDoubles {
    /** The trace's kind: the place of the entry that took the count back. */
    static final String REVERSED = "person_time.reversed";

    @Inject
    EntityManager em;

    @Inject
    Book book;

    @Inject
    Entries entries;

    @Inject
    Judged judged;

    @Inject
    MergeTrace trace;

    @Inject
    News news;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    void reverse(@Observes @Priority(MergeOrder.COUNTS) PersonMerged event) {
        var counted = counted(event.from(), event.into());
        var reasons = TakenBack.of(counts(counted, event));
        var byOffering = new TreeMap<Long, List<PersonTime>>();
        counted.stream()
                .filter(p -> reasons.containsKey(p.id()))
                .forEach(p -> byOffering
                        .computeIfAbsent(p.offeringId(), offering -> new ArrayList<>())
                        .add(p));
        var seqs = new TreeMap<Long, Long>();
        byOffering.forEach((offering, some) -> takeBack(offering, some, reasons, seqs));
        trace.keep(event.mergeId(), REVERSED, seqs);
        counted.forEach(PersonTime::rekey);
        em.flush();
    }

    /** Fresh from the database, as they are locked. */
    private List<PersonTime> counted(long from, long into) {
        em.flush();
        return em.createQuery(
                        "select p from PersonTime p where p.personId in :both and p.state = :counted order by p.id",
                        PersonTime.class)
                .setParameter("both", List.of(from, into))
                .setParameter("counted", PersonTime.State.COUNTED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<TakenBack.Count> counts(List<PersonTime> counted, PersonMerged event) {
        var days = judged.of(counted.stream().map(PersonTime::enrolmentId).toList());
        return counted.stream()
                .map(p -> {
                    var found = days.get(p.enrolmentId());
                    return new TakenBack.Count(
                            p.id(),
                            p.personId() == event.from(),
                            p.keyedFor(event.into()),
                            p.keyed() ? p.repeatKey() : null,
                            p.completedOn(),
                            found == null ? null : found.countsOn());
                })
                .toList();
    }

    private void takeBack(long offering, List<PersonTime> some, Map<Long, String> reasons, Map<Long, Long> seqs) {
        var chain = book.lock(offering);
        var hand = Hand.of(who.get(), clock);
        var postings = new ArrayList<Posting>();
        for (var p : some) {
            var why = Objects.requireNonNull(reasons.get(p.id()));
            p.withdraw(hand, why);
            var posting = entries.last(p.id()).reversedBy(why);
            postings.add(posting);
            seqs.put(p.id(), (long) posting.seq());
        }
        book.post(chain, postings, hand);
        news.tell("ledger.change.withdrawn", offering, postings.getFirst().collegeId(), postings.size());
    }
}
