package io.greentalent.offerings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.greentalent.shared.Batches;
import io.greentalent.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * on the college's list sits there already. Four statements for an offering and 500 rows; one {@link EvidenceChanged}.
     * Throws {@link NotFound} for an unknown offering and refuses a closed one.
     *
     * @return one result for each row, by offering
     */
    public List<Seated> fromRoster(List<RosterSeat> rows) {
        var results = new ArrayList<Seated>(rows.size());
        rows.stream()
                .collect(groupingBy(RosterSeat::offeringId, TreeMap::new, toList()))
                .forEach((id, all) -> {
                    var offering = open(id);
                    for (var batch : Batches.of(all)) {
                        results.addAll(seat(offering, batch));
                    }
                });
        news.of(results.stream().filter(Seated::made).map(Seated::enrolmentId).toList());
        return results;
    }

    private List<Seated> seat(Offering offering, List<RosterSeat> rows) {
        var persons = rows.stream().map(RosterSeat::personId).distinct().toList();
        var before = enrolments.known(offering.id(), persons);
        var absent =
                rows.stream().filter(r -> !before.containsKey(r.personId())).toList();
        if (absent.isEmpty()) {
            return rows.stream().map(r -> result(r, before, before)).toList();
        }
        int made = enrolments.ofRoster(offering, absent);
        seats.add(offering.id(), made);
        var after = enrolments.known(offering.id(), persons);
        return rows.stream().map(r -> result(r, before, after)).toList();
    }

    private static Seated result(
            RosterSeat row, Map<Long, EnrolmentRows.Known> before, Map<Long, EnrolmentRows.Known> after) {
        var now = Objects.requireNonNull(after.get(row.personId()));
        boolean made = !before.containsKey(row.personId()) && Objects.equals(now.rowId(), row.rowId());
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
