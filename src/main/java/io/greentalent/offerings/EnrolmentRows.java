package io.greentalent.offerings;

import io.greentalent.shared.AbsentRows;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Inserts enrolments that are not there yet and says which are (选课登记行). */
@ApplicationScoped
class EnrolmentRows {
    private static final AbsentRows ROWS = new AbsentRows(
            "enrolment",
            "version",
            "offering_id",
            "person_id",
            "college_id",
            "class_group_id",
            "category",
            "source",
            "roster_report_id",
            "roster_row_id",
            "vouched",
            "state",
            "enrolled_at");

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * An enrolment that is there; public, as EclipseLink calls its constructor.
     *
     * @param rowId the roster's row that made it
     */
    public record Known(
            long offeringId,
            long personId,
            long id,
            @Nullable Long rowId,
            Enrolment.State state) {
        boolean withdrawn() {
            return state == Enrolment.State.WITHDRAWN;
        }
    }

    /** Where one person may be once. */
    record Place(long offeringId, long personId) {
        static Place of(RosterSeat seat) {
            return new Place(seat.offeringId(), seat.personId());
        }
    }

    /** The roster's rows, not vouched for; a person who is there already stays as is. */
    void ofRoster(Offering offering, List<RosterSeat> seats) {
        var at = LocalDateTime.now(clock);
        ROWS.insert(
                em,
                seats.stream()
                        .map(s -> row(
                                offering,
                                s.personId(),
                                s.classGroupId(),
                                s.category(),
                                Enrolment.Source.ROSTER,
                                s.reportId(),
                                s.rowId(),
                                at))
                        .toList());
    }

    /** The student's own, vouched for by the college's later confirmation; false when there is one already. */
    boolean ofStudent(Offering offering, long personId) {
        var row = row(
                offering,
                personId,
                null,
                Category.STUDENT,
                Enrolment.Source.SELF,
                null,
                null,
                LocalDateTime.now(clock));
        return ROWS.insert(em, List.<@Nullable Object[]>of(row)) == 1;
    }

    /** The enrolment of that person on that offering. */
    Optional<Known> known(long offeringId, long person) {
        return Optional.ofNullable(known(List.of(person)).get(new Place(offeringId, person)));
    }

    /** All enrolments of these persons: few each, where an offering may have thousands. */
    Map<Place, Known> known(Collection<Long> persons) {
        var known = new HashMap<Place, Known>();
        for (var batch : Batches.of(persons)) {
            em.createQuery(
                            "select new io.greentalent.offerings.EnrolmentRows$Known(e.offeringId, e.personId, e.id,"
                                    + " e.rosterRowId, e.state) from Enrolment e where e.personId in :persons",
                            Known.class)
                    .setParameter("persons", batch)
                    .setHint(Batches.BOUND, false)
                    .getResultStream()
                    .forEach(k -> known.put(new Place(k.offeringId, k.personId), k));
        }
        return known;
    }

    private static @Nullable Object[] row(
            Offering offering,
            long personId,
            @Nullable Long classGroupId,
            Category category,
            Enrolment.Source source,
            @Nullable Long reportId,
            @Nullable Long rowId,
            LocalDateTime at) {
        boolean vouched = source == Enrolment.Source.SELF;
        return new @Nullable Object[] {
            1L,
            offering.id(),
            personId,
            offering.collegeId(),
            classGroupId,
            category.name(),
            source.name(),
            reportId,
            rowId,
            vouched,
            Enrolment.State.ENROLLED.name(),
            at
        };
    }
}
