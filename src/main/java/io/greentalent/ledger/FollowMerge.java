package io.greentalent.ledger;

import io.greentalent.people.MergeOrder;
import io.greentalent.people.MergeTrace;
import io.greentalent.people.MergeTrace.Owner;
import io.greentalent.people.PersonMerged;
import io.greentalent.people.PersonParted;
import io.greentalent.people.Survivors;
import io.greentalent.shared.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the person-times of two persons follow their enrolments when a merge moves these (人次随人员合并); {@link MendFigures} takes
 * their heads anew. The entries stay as they were written: an alias leads from the person they name to the survivor.
 */
@ApplicationScoped
class FollowMerge {
    private static final Owner PERSON_TIMES = new Owner("person_time", "person_id");

    @Inject
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Book book;

    @Inject
    Entries entries;

    @Inject
    Heads heads;

    @Inject
    MergeTrace trace;

    @Inject
    Survivors survivors;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** One of their person-times, and whose its enrolment is now. */
    private record Own(long id, long offeringId, long person, long owner, boolean counted) {
        static Own of(Object[] row) {
            return new Own(
                    Sql.whole(row[0]),
                    Sql.whole(row[1]),
                    Sql.whole(row[2]),
                    Sql.whole(row[3]),
                    PersonTime.State.COUNTED.name().equals(row[4]));
        }
    }

    void lock(@Observes @Priority(MergeOrder.LOCK_CHAINS) PersonMerged event) {
        lockChains(event.from(), event.into());
    }

    void lock(@Observes @Priority(MergeOrder.LOCK_CHAINS) PersonParted event) {
        lockChains(event.from(), event.into());
    }

    /** By offering, as everybody who holds several: nothing of theirs is counted or withdrawn from here on. */
    private void lockChains(long from, long into) {
        sql.column(
                        "select distinct offering_id from enrolment where person_id in (?, ?) order by offering_id",
                        from,
                        into)
                .forEach(offering -> book.lock(Sql.whole(offering)));
    }

    void follow(@Observes @Priority(MergeOrder.PERSON_TIMES) PersonMerged event) {
        var own = locked(event.from(), event.into());
        remember(event);
        heads.lock(List.of(event.from(), event.into()));
        trace.move(event.mergeId(), PERSON_TIMES, moving(own));
    }

    void follow(@Observes @Priority(MergeOrder.PERSON_TIMES) PersonParted event) {
        var own = locked(event.from(), event.into());
        heads.lock(List.of(event.from(), event.into()));
        own.stream().filter(p -> p.counted && p.person != p.owner).forEach(p -> enterAnew(p, event.from()));
        trace.keep(event.mergeId(), PERSON_TIMES.table(), moving(own));
        trace.putBack(event.mergeId(), PERSON_TIMES);
    }

    private List<Own> locked(long from, long into) {
        em.flush();
        sql.column("select id from person_time where person_id in (?, ?) order by id for update", from, into);
        return sql
                .rows(
                        "select p.id, p.offering_id, p.person_id, e.person_id, p.state from person_time p"
                                + " join enrolment e on e.id = p.enrolment_id where p.person_id in (?, ?) order by p.id",
                        from,
                        into)
                .stream()
                .map(Own::of)
                .toList();
    }

    private static Map<Long, Long> moving(List<Own> own) {
        var to = new HashMap<Long, Long>();
        own.stream().filter(p -> p.person != p.owner).forEach(p -> to.put(p.id, p.owner));
        return to;
    }

    /** How everything was decided, to be put back as it was. */
    private void remember(PersonMerged event) {
        em.createNativeQuery("insert into person_time_before_merge (merge_id, person_time_id, state, completed_on,"
                        + " confirmed_by, confirmed_by_name, confirmed_at, decided_by, decided_by_name, decided_at, reason)"
                        + " select ?, id, state, completed_on, confirmed_by, confirmed_by_name, confirmed_at, decided_by,"
                        + " decided_by_name, decided_at, reason from person_time where person_id in (?, ?)")
                .setParameter(1, event.mergeId())
                .setParameter(2, event.from())
                .setParameter(3, event.into())
                .executeUpdate();
    }

    /** What came to be counted under the survivor's name is entered under the own one. */
    private void enterAnew(Own personTime, long person) {
        var last = entries.last(personTime.id).posting();
        if (survivors.of(last.personId()) != person) {
            var back = last.reversed(ReasonText.UNMERGED);
            var anew = back.reversed(ReasonText.UNMERGED).of(person);
            book.post(book.lock(personTime.offeringId), List.of(back, anew), Hand.of(who.get(), clock));
        }
    }
}
