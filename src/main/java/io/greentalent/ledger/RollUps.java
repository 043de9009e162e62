package io.greentalent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Sums of the ledger by college, course, month and category (汇总), in 16 shards by offering, so that verifications of
 * different offerings seldom wait for one row.
 */
@ApplicationScoped
class RollUps {
    static final int SHARDS = 16;

    @Inject
    EntityManager em;

    private record Key(long college, long course, String month, String category) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::college)
                .thenComparingLong(Key::course)
                .thenComparing(Key::month)
                .thenComparing(Key::category);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Adds the postings' signs; rows are touched in key order, so two transactions never wait for each other in a ring. */
    void add(long offeringId, List<Posting> postings) {
        var sums = new TreeMap<Key, Integer>();
        for (Posting p : postings) {
            sums.merge(new Key(p.collegeId(), p.courseId(), p.month(), p.category()), p.sign(), Integer::sum);
        }
        sums.forEach((key, sum) -> em.createNativeQuery(
                        "insert into roll_up (college_id, course_id, in_month, category, shard, counted)"
                                + " values (?, ?, ?, ?, ?, ?) on duplicate key update counted = counted + ?")
                .setParameter(1, key.college)
                .setParameter(2, key.course)
                .setParameter(3, key.month)
                .setParameter(4, key.category)
                .setParameter(5, offeringId % SHARDS)
                .setParameter(6, sum)
                .setParameter(7, sum)
                .executeUpdate());
    }
}
