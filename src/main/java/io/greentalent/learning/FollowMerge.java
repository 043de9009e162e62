package io.greentalent.learning;

import io.greentalent.offerings.Doubles;
import io.greentalent.people.MergeOrder;
import io.greentalent.people.MergeTrace;
import io.greentalent.people.MergeTrace.Owner;
import io.greentalent.people.PersonMerged;
import io.greentalent.people.PersonParted;
import io.greentalent.shared.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the safety passes of a merged person to the survivor, and where both are on one offering the better mark to the
 * enrolment that is kept (成绩与安全考核随人员合并).
 */
@ApplicationScoped
class FollowMerge {
    private static final Owner PASSES = new Owner("safety_pass", "person_id");
    private static final Owner MARKS = new Owner("mark", "enrolment_id");

    @Inject
    EntityManager em;

    @Inject
    Doubles doubles;

    @Inject
    MergeTrace trace;

    void follow(@Observes @Priority(MergeOrder.EVIDENCE) PersonMerged event) {
        trace.move(event.mergeId(), PASSES, passes(event.from(), event.into()));
        var marks = new HashMap<Long, Long>();
        doubles.after(event.from(), event.into()).stream()
                .filter(Doubles.Pair::joined)
                .forEach(pair -> marks.putAll(marks(pair)));
        trace.move(event.mergeId(), MARKS, marks);
    }

    /** Refuses where a mark was recorded anew for an enrolment whose former one has to come back. */
    void follow(@Observes @Priority(MergeOrder.EVIDENCE) PersonParted event) {
        var marks = trace.kept(event.mergeId(), MARKS.table());
        for (long enrolment : marks.values()) {
            long others = ids("select id from mark where enrolment_id = ?", enrolment).stream()
                    .filter(id -> !marks.containsKey(id))
                    .count();
            if (others > 0) {
                throw Problem.of("learning.unmerge.mark");
            }
        }
        trace.putBack(event.mergeId(), PASSES);
        trace.putBack(event.mergeId(), MARKS);
    }

    /** All but those of days on which the survivor passed, too. */
    private Map<Long, Long> passes(long from, long into) {
        var to = new HashMap<Long, Long>();
        ids(
                        "select s.id from safety_pass s where s.person_id = ? and not exists (select 1 from safety_pass o"
                                + " where o.person_id = ? and o.passed_on = s.passed_on)",
                        from,
                        into)
                .forEach(id -> to.put(id, into));
        return to;
    }

    /** The higher mark is the kept enrolment's; equal ones stay. */
    private Map<Long, Long> marks(Doubles.Pair pair) {
        var to = new HashMap<Long, Long>();
        var given = mark(pair.given().id());
        var kept = mark(pair.kept().id());
        if (given != null && (kept == null || given[1] > kept[1])) {
            to.put(given[0], pair.kept().id());
            if (kept != null) {
                to.put(kept[0], pair.given().id());
            }
        }
        return to;
    }

    /** Its id and its tenths, or null. */
    private long @Nullable [] mark(long enrolment) {
        List<?> found = em.createNativeQuery("select id, score_tenths from mark where enrolment_id = ?")
                .setParameter(1, enrolment)
                .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        var row = (Object[]) found.getFirst();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }

    private List<Long> ids(String sql, long... args) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < args.length; i++) {
            query.setParameter(i + 1, args[i]);
        }
        List<?> found = query.getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
