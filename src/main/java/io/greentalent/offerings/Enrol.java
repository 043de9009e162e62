package io.greentalent.offerings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import io.greentalent.offerings.EnrolmentRows.Place;
import io.greentalent.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts the persons of a roster on their offerings, each once, whoever else does the same at that moment (名册入班). For
 * the rosters' use cases: runs in their transaction and asks for no role.
 */
@ApplicationScoped
public class Enrol {
    @Inject
    EntityManager em;

    @Inject
    EnrolmentRows enrolments;

    @Inject
    Seats seats;

    @Inject
    EvidenceNews news;

    /**
     * Enrols the rows of a roster, not vouched for until it is verified. Takes seats above the capacity too, since who is
     * on the college's list sits there already. Two statements for 500 rows and two for each of their offerings; one
     * {@link EvidenceChanged}.
     * Throws {@link NotFound} for an unknown offering and refuses a closed one.
     *
     * @return one result for each row, by offering
     */
    public List<Seated> fromRoster(List<RosterSeat> rows) {
        var persons = rows.stream().map(RosterSeat::personId).distinct().toList();
        var before = enrolments.known(persons);
        var byOffering = rows.stream().collect(groupingBy(RosterSeat::offeringId, TreeMap::new, toList()));
        boolean any = false;
        for (var all : byOffering.entrySet()) {
            any |= seat(open(all.getKey()), all.getValue(), before.keySet());
        }
        var after = any ? enrolments.known(persons) : before;
        var results = byOffering.values().stream()
                .flatMap(List::stream)
                .map(row -> result(row, before.keySet(), after))
                .toList();
        var made =
                results.stream().filter(Seated::made).map(Seated::enrolmentId).toList();
        takeSeats(made, after);
        news.of(made);
        return results;
    }

    /** One for each that is new by what is stored: a statement that H2 begins anew counts only what its last try added. */
    private void takeSeats(List<Long> made, Map<Place, EnrolmentRows.Known> after) {
        var ids = Set.copyOf(made);
        after.values().stream()
                .filter(known -> ids.contains(known.id()))
                .collect(groupingBy(EnrolmentRows.Known::offeringId, TreeMap::new, summingInt(known -> 1)))
                .forEach(seats::add);
    }

    /** Says whether there was anybody to seat. */
    private boolean seat(Offering offering, List<RosterSeat> rows, Set<Place> before) {
        var absent =
                rows.stream().filter(row -> !before.contains(Place.of(row))).toList();
        if (!absent.isEmpty()) {
            enrolments.ofRoster(offering, absent);
        }
        return !absent.isEmpty();
    }

    private static Seated result(RosterSeat row, Set<Place> before, Map<Place, EnrolmentRows.Known> after) {
        var now = Objects.requireNonNull(after.get(Place.of(row)));
        boolean made = !before.contains(Place.of(row)) && Objects.equals(now.rowId(), row.rowId());
        return new Seated(row.rowId(), now.id(), made, now.withdrawn());
    }

    private Offering open(long id) {
        var offering = em.find(Offering.class, id);
        if (offering == null) {
            throw new NotFound("offering", id);
        }
        offering.mustBeOpen();
        return offering;
    }
}
