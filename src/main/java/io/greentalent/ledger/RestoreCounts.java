package io.greentalent.ledger;

import io.greentalent.offerings.Offering;
import io.greentalent.people.MergeOrder;
import io.greentalent.people.MergeTrace;
import io.greentalent.people.PersonParted;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Counts again what a merge took back, once the merge is undone (撤销合并后恢复计入), and puts back how it was decided. */
@ApplicationScoped
class RestoreCounts {
    private static final String BEFORE =
            "(select b.%1$s from person_time_before_merge b where b.merge_id = ?1 and b.person_time_id = person_time.id)";

    @Inject
    EntityManager em;

    @Inject
    Book book;

    @Inject
    Entries entries;

    @Inject
    Judged judged;

    @Inject
    Repeats repeats;

    @Inject
    MergeTrace trace;

    @Inject
    News news;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    void restore(@Observes @Priority(MergeOrder.COUNTS) PersonParted event) {
        em.flush();
        rekey(locked("p.personId in :ids and p.repeatKey is not null", List.of(event.from(), event.into())));
        var seqs = trace.kept(event.mergeId(), ReverseDoubles.REVERSED);
        var lengths = entries.lengths(seqs.keySet());
        for (var p : seqs.isEmpty() ? List.<PersonTime>of() : locked("p.id in :ids", seqs.keySet())) {
            // What somebody decided since stands.
            if (p.state() == PersonTime.State.WITHDRAWN
                    && Objects.equals(
                            Objects.requireNonNull(lengths.get(p.id())).longValue(), seqs.get(p.id()))) {
                countAgain(p);
                decidedAsBefore(event.mergeId(), p.id());
            }
        }
        confirmedAsBefore(event.mergeId());
    }

    private List<PersonTime> locked(String which, Collection<Long> ids) {
        return em.createQuery("select p from PersonTime p where " + which + " order by p.id", PersonTime.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Out of the way first: two may change places. */
    private void rekey(List<PersonTime> keyed) {
        var other = keyed.stream().filter(p -> !p.keyedFor(p.personId())).toList();
        other.forEach(PersonTime::unkey);
        em.flush();
        other.forEach(p -> p.keyAs(p.repeatKey()));
        em.flush();
    }

    private void countAgain(PersonTime p) {
        var found = judged.of(List.of(p.enrolmentId())).get(p.enrolmentId());
        if (!Objects.equals(p.completedOn(), found == null ? null : found.countsOn())) {
            throw Problem.of("ledger.unmerge.evidence", number(p));
        }
        var keys = repeats.keys(List.of(p));
        if (keys.repeats(p)) {
            throw Problem.of("ledger.unmerge.repeat", number(p));
        }
        var hand = Hand.of(who.get(), clock);
        var posting = entries.last(p.id()).reversedBy(ReasonText.UNMERGED);
        p.reinstate(hand, ReasonText.UNMERGED, keys.of(p));
        book.post(book.lock(p.offeringId()), List.of(posting), hand);
        news.tell("ledger.change.reinstated", p.offeringId(), posting.collegeId(), 1);
    }

    private String number(PersonTime p) {
        var offering = em.find(Offering.class, p.offeringId());
        return offering == null ? "" : offering.number();
    }

    private void decidedAsBefore(long mergeId, long personTime) {
        em.flush();
        em.createNativeQuery("update person_time set decided_by = " + before("decided_by") + ", decided_by_name = "
                        + before("decided_by_name") + ", decided_at = " + before("decided_at") + ", reason = "
                        + before("reason") + ", version = version + 1 where id = ?2")
                .setParameter(1, mergeId)
                .setParameter(2, personTime)
                .executeUpdate();
    }

    /** A confirmation that fell back because the evidence of both gave another day holds again for its own day. */
    private void confirmedAsBefore(long mergeId) {
        em.flush();
        em.createNativeQuery("update person_time set state = 'CONFIRMED', confirmed_by = " + before("confirmed_by")
                        + ", confirmed_by_name = " + before("confirmed_by_name") + ", confirmed_at = "
                        + before("confirmed_at") + ", reason = " + before("reason")
                        + ", version = version + 1 where state = 'EVIDENCED' and exists (select 1 from"
                        + " person_time_before_merge b where b.merge_id = ?1 and b.person_time_id = person_time.id"
                        + " and b.state = 'CONFIRMED' and b.completed_on = person_time.completed_on)")
                .setParameter(1, mergeId)
                .executeUpdate();
        em.createNativeQuery(
                        "update person_time set reason = " + before("reason") + ", version = version + 1"
                                + " where state in ('CANDIDATE', 'EVIDENCED') and exists (select 1 from person_time_before_merge b"
                                + " where b.merge_id = ?1 and b.person_time_id = person_time.id and b.state = person_time.state)")
                .setParameter(1, mergeId)
                .executeUpdate();
    }

    private static String before(String column) {
        return BEFORE.formatted(column);
    }
}
