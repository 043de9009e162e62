package io.greentalent.offerings;

import static java.util.stream.Collectors.toMap;

import io.greentalent.shared.AbsentRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    public record Known(long personId, long id, @Nullable Long rowId, Enrolment.State state) {
        boolean withdrawn() {
            return state == Enrolment.State.WITHDRAWN;
        }
    }

    /** The roster's rows, not vouched for; returns how many are new. */
    int ofRoster(Offering offering, List<RosterSeat> seats) {
        var at = LocalDateTime.now(clock);
        return ROWS.insert(
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

    /** The enrolments of these persons on that offering, by person. */
    Map<Long, Known> known(long offeringId, Collection<Long> persons) {
        return em.createQuery(
                        "select new io.greentalent.offerings.EnrolmentRows$Known(e.personId, e.id, e.rosterRowId, e.state)"
                                + " from Enrolment e where e.offeringId = :offering and e.personId in :persons",
                        Known.class)
                .setParameter("offering", offeringId)
                .setParameter("persons", persons)
                .getResultStream()
                .collect(toMap(Known::personId, k -> k));
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
