package io.greentalent.ledger;

import io.greentalent.shared.Batches;
import io.greentalent.shared.PutRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many person-times of each offering stand in each state (各班期人次状态): an offering that gets its first one in a state, or
 * loses its last, changes the number of such offerings.
 */
@ApplicationScoped
class OfferingPlaces {
    private static final String ANY = "ANY";
    private static final PutRows ROWS = new PutRows("offering_place", "offering_id, state, n", "n = n + values(n)");

    @Inject
    EntityManager em;

    @Inject
    Sql sql;

    /** An offering and a state; college and course follow from the offering. */
    private record Place(long offering, String state, long college, long course) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::offering).thenComparing(Place::state);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many came and went. */
    static final class Moves {
        private final Map<Place, Long> sums = new TreeMap<>();

        void add(FigureSource of, int times) {
            if (of.state() != null) {
                put(of, of.state().name(), times);
                put(of, ANY, times);
            }
        }

        private void put(FigureSource of, String state, long times) {
            sums.merge(new Place(of.offeringId(), state, of.collegeId(), of.courseId()), times, Long::sum);
        }
    }

    /** Row by row in key order, so that two transactions never wait for each other in a ring. */
    void move(Moves moves, Changes changes) {
        var real = new TreeMap<>(moves.sums);
        real.values().removeIf(sum -> sum == 0);
        if (real.isEmpty()) {
            return;
        }
        ROWS.write(
                em,
                real.entrySet().stream()
                        .map(e -> new Object[] {e.getKey().offering, e.getKey().state, e.getValue()})
                        .toList());
        var now = now(real.keySet().stream().map(Place::offering).distinct().toList());
        real.forEach((place, sum) -> {
            long after = now.getOrDefault(place.offering + place.state, 0L);
            long before = after - sum;
            int step = Long.signum(after) - Long.signum(before);
            if (step != 0) {
                changes.add(Figure.lists(place.state), place.college, place.course, null, step);
            }
        });
    }

    private Map<String, Long> now(List<Long> offerings) {
        var found = new HashMap<String, Long>();
        for (var batch : Batches.of(offerings)) {
            sql.rows(
                            "select offering_id, state, n from offering_place where offering_id in ("
                                    + String.join(", ", Collections.nCopies(batch.size(), "?")) + ")",
                            batch.toArray())
                    .forEach(row -> found.put(Sql.whole(row[0]) + (String) row[1], Sql.whole(row[2])));
        }
        return found;
    }
}
