package io.greentalent.offerings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the enrolments of two persons who are one, and those offerings on which both are (重复选课). */
@ApplicationScoped
public class Doubles {
    /** The ledger is a higher room: its state is only compared. */
    private static final String SEATS = "select e.id, e.offering_id, e.person_id, e.state, e.vouched,"
            + " case when exists (select 1 from person_time p where p.enrolment_id = e.id and p.state = 'COUNTED')"
            + " then 1 else 0 end from enrolment e where e.person_id in (?, ?) order by e.id";

    @Inject
    EntityManager em;

    /** One of their enrolments. */
    public record Seat(long id, long offeringId, long personId, boolean enrolled, boolean vouched, boolean counted) {}

    /**
     * Both are on one offering.
     *
     * @param kept what counts, else who is enrolled, else whom a roster vouches for, else the survivor's
     * @param given the other one, which is withdrawn
     */
    public record Pair(Seat kept, Seat given) {
        /** Evidence is joined while nothing is counted; a count rests on the evidence it was given for. */
        public boolean joined() {
            return !kept.counted && !given.counted;
        }
    }

    /** What the two have, apart and together. */
    public record Found(List<Seat> ofAlias, List<Pair> pairs) {}

    /**
     * As they stand before the merge.
     *
     * @return the enrolments that the alias alone has, and the pairs, both by offering
     */
    public Found before(long alias, long survivor) {
        var byOffering = byOffering(alias, survivor);
        var single = new ArrayList<Seat>();
        var pairs = new ArrayList<Pair>();
        byOffering.values().forEach(seats -> {
            if (seats.size() == 2) {
                pairs.add(pair(seats, survivor));
            } else if (seats.getFirst().personId == alias) {
                single.add(seats.getFirst());
            }
        });
        return new Found(single, pairs);
    }

    /** The pairs as the merge left them: what was given up is the alias's, what is kept the survivor's. */
    public List<Pair> after(long alias, long survivor) {
        return byOffering(alias, survivor).values().stream()
                .filter(seats -> seats.size() == 2)
                .map(seats -> seats.getFirst().personId == survivor
                        ? new Pair(seats.getFirst(), seats.getLast())
                        : new Pair(seats.getLast(), seats.getFirst()))
                .toList();
    }

    private static Pair pair(List<Seat> seats, long survivor) {
        var better = Comparator.comparing(Seat::counted)
                .thenComparing(Seat::enrolled)
                .thenComparing(Seat::vouched)
                .thenComparing(seat -> seat.personId == survivor);
        var sorted = seats.stream().sorted(better).toList();
        return new Pair(sorted.getLast(), sorted.getFirst());
    }

    private Map<Long, List<Seat>> byOffering(long alias, long survivor) {
        var byOffering = new TreeMap<Long, List<Seat>>();
        List<?> rows = em.createNativeQuery(SEATS)
                .setParameter(1, alias)
                .setParameter(2, survivor)
                .getResultList();
        for (Object row : rows) {
            var seat = seat((Object[]) row);
            byOffering.computeIfAbsent(seat.offeringId, id -> new ArrayList<>()).add(seat);
        }
        return byOffering;
    }

    private static Seat seat(Object[] row) {
        return new Seat(
                whole(row[0]),
                whole(row[1]),
                whole(row[2]),
                Enrolment.State.ENROLLED.name().equals(row[3]),
                truth(row[4]),
                whole(row[5]) == 1);
    }

    private static long whole(Object number) {
        return ((Number) number).longValue();
    }

    /** MySQL gives a truth value as a number. */
    private static boolean truth(Object value) {
        return value instanceof Boolean yes ? yes : whole(value) != 0;
    }
}
