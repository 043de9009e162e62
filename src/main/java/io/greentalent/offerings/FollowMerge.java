package io.greentalent.offerings;

import io.greentalent.people.MergeOrder;
import io.greentalent.people.MergeTrace;
import io.greentalent.people.MergeTrace.Owner;
import io.greentalent.people.PersonMerged;
import io.greentalent.people.PersonParted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives the enrolments of a merged person to the survivor (选课随人员合并). Where both are on one offering one enrolment is
 * kept and the other withdrawn; who was present under either name was present.
 */
@ApplicationScoped
class FollowMerge {
    /** Kept as the reason of the withdrawal. */
    static final String REASON = "人员合并 Persons merged";

    private static final String WITHDRAWN = "enrolment.withdrawn";
    private static final Owner ENROLMENTS = new Owner("enrolment", "person_id");
    private static final Owner CHECK_INS = new Owner("check_in", "enrolment_id");

    @Inject
    EntityManager em;

    @Inject
    Doubles doubles;

    @Inject
    Seats seats;

    @Inject
    MergeTrace trace;

    @Inject
    Clock clock;

    void follow(@Observes @Priority(MergeOrder.ENROLMENTS) PersonMerged event) {
        lock(event.from(), event.into());
        var found = doubles.before(event.from(), event.into());
        var to = new HashMap<Long, Long>();
        found.ofAlias().forEach(seat -> to.put(seat.id(), event.into()));
        for (var pair : found.pairs()) {
            if (pair.kept().personId() == event.from()) {
                to.put(pair.kept().id(), event.into());
                to.put(pair.given().id(), event.from());
            }
        }
        trace.move(event.mergeId(), ENROLMENTS, to);
        withdraw(event.mergeId(), found.pairs());
        var checkIns = new HashMap<Long, Long>();
        found.pairs().stream().filter(Doubles.Pair::joined).forEach(pair -> checkIns.putAll(presences(pair)));
        trace.move(event.mergeId(), CHECK_INS, checkIns);
    }

    void follow(@Observes @Priority(MergeOrder.ENROLMENTS) PersonParted event) {
        lock(event.from(), event.into());
        trace.putBack(event.mergeId(), ENROLMENTS);
        trace.putBack(event.mergeId(), CHECK_INS);
        trace.kept(event.mergeId(), WITHDRAWN).forEach(this::reinstate);
    }

    /** Whoever is just recording evidence for one of them is waited for, and then seen. */
    private void lock(long one, long other) {
        em.flush();
        em.createNativeQuery("select id from enrolment where person_id in (?, ?) order by id for update")
                .setParameter(1, one)
                .setParameter(2, other)
                .getResultList();
    }

    private void withdraw(long mergeId, List<Doubles.Pair> pairs) {
        var withdrawn = new TreeMap<Long, Long>();
        for (var pair : pairs) {
            if (pair.given().enrolled()) {
                em.createNativeQuery("update enrolment set state = 'WITHDRAWN', withdrawn_at = ?,"
                                + " withdrawal_reason = ?, version = version + 1 where id = ?")
                        .setParameter(1, LocalDateTime.now(clock))
                        .setParameter(2, REASON)
                        .setParameter(3, pair.given().id())
                        .executeUpdate();
                withdrawn.put(pair.given().id(), pair.given().offeringId());
            }
        }
        trace.keep(mergeId, WITHDRAWN, withdrawn);
        withdrawn.values().forEach(offering -> seats.release(offering, 1));
    }

    /** Above the capacity too: the seat was given back by the merge, not by the person. */
    private void reinstate(long enrolment, long offering) {
        int back = em.createNativeQuery("update enrolment set state = 'ENROLLED', withdrawn_at = null,"
                        + " withdrawal_reason = null, version = version + 1 where id = ? and state = 'WITHDRAWN'")
                .setParameter(1, enrolment)
                .executeUpdate();
        seats.add(offering, back);
    }

    /** Each session that only the given one tells of, and each at which only the given one was present: both change places. */
    private Map<Long, Long> presences(Doubles.Pair pair) {
        var to = new HashMap<Long, Long>();
        List<?> rows = em.createNativeQuery(
                        "select g.id, k.id, g.present, k.present from check_in g left join check_in k"
                                + " on k.session_id = g.session_id and k.enrolment_id = ? where g.enrolment_id = ?")
                .setParameter(1, pair.kept().id())
                .setParameter(2, pair.given().id())
                .getResultList();
        for (Object row : rows) {
            var columns = (Object[]) row;
            if (columns[1] == null) {
                to.put(whole(columns[0]), pair.kept().id());
            } else if (truth(columns[2]) && !truth(columns[3])) {
                to.put(whole(columns[0]), pair.kept().id());
                to.put(whole(columns[1]), pair.given().id());
            }
        }
        return to;
    }

    private static long whole(Object number) {
        return ((Number) number).longValue();
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean yes ? yes : whole(value) != 0;
    }
}
