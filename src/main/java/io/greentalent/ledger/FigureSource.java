package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.offerings.Category;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one enrolment adds to the sums (汇总来源).
 *
 * @param endsOn the offering's last day
 * @param enrolled not withdrawn
 * @param met whether the rule is met
 * @param state of its person-time, null where there is none
 * @param completedOn of its person-time
 * @param presentOn the day of rule B, where somebody vouches for the enrolment and the rule admits the category
 * @param doneOn the day of rule A, likewise
 * @param besideOn the day on which another category would have counted, where somebody vouches for it
 * @param onceAYear whether the version that judged counts person and course once a year
 */
record FigureSource(
        long enrolmentId,
        long offeringId,
        long personId,
        long courseId,
        long collegeId,
        Category category,
        LocalDate endsOn,
        boolean enrolled,
        boolean met,
        @Nullable State state,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate presentOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate besideOn,
        boolean onceAYear) {
    static final String COLUMNS = "enrolment_id, offering_id, person_id, course_id, college_id, category, ends_on,"
            + " enrolled, met, state, completed_on, present_on, done_on, beside_on, once_a_year";

    static FigureSource of(Object[] row) {
        return new FigureSource(
                Sql.whole(row[0]),
                Sql.whole(row[1]),
                Sql.whole(row[2]),
                Sql.whole(row[3]),
                Sql.whole(row[4]),
                Category.valueOf((String) row[5]),
                Sql.someDay(row[6]),
                Sql.truth(row[7]),
                Sql.truth(row[8]),
                row[9] == null ? null : State.valueOf((String) row[9]),
                Sql.day(row[10]),
                Sql.day(row[11]),
                Sql.day(row[12]),
                Sql.day(row[13]),
                Sql.truth(row[14]));
    }

    /** The same after its person-time has moved on. */
    FigureSource with(@Nullable State newState, @Nullable LocalDate newCompletedOn) {
        return new FigureSource(
                enrolmentId,
                offeringId,
                personId,
                courseId,
                collegeId,
                category,
                endsOn,
                enrolled,
                met,
                newState,
                newCompletedOn,
                presentOn,
                doneOn,
                besideOn,
                onceAYear);
    }

    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            enrolmentId,
            offeringId,
            personId,
            courseId,
            collegeId,
            category.name(),
            endsOn,
            enrolled,
            met,
            state == null ? null : state.name(),
            completedOn,
            presentOn,
            doneOn,
            besideOn,
            onceAYear
        };
    }

    /** The same with the key at the end. */
    @Nullable
    Object[] changed() {
        var values = values();
        var changed = new @Nullable Object[values.length];
        System.arraycopy(values, 1, changed, 0, values.length - 1);
        changed[values.length - 1] = values[0];
        return changed;
    }

    /** As heads see it; null where it does not count. */
    @Nullable
    Count count() {
        return state == State.COUNTED && completedOn != null
                ? new Count(personId, collegeId, courseId, completedOn)
                : null;
    }

    /** Adds it to the sums that are additive, or takes it away with -1. */
    void addTo(Changes changes, int times) {
        if (state != null) {
            changes.add(Figure.of(state), collegeId, courseId, completedOn, times);
        }
        changes.add(run(Figure.FINISHED), times);
        if (met) {
            changes.add(run(Figure.MET), times);
        }
        if (open()) {
            changes.add(run(Figure.OPEN), times);
        }
    }

    private Changes.Key run(Figure figure) {
        return new Changes.Key(figure, collegeId, courseId, category.name(), endsOn);
    }

    private boolean open() {
        return enrolled
                && (state == null || state == State.CANDIDATE || state == State.EVIDENCED || state == State.CONFIRMED);
    }

    /** The days on which it counts, by the way of counting; none where it does not. */
    Map<Way, LocalDate> days() {
        var days = new EnumMap<Way, LocalDate>(Way.class);
        put(days, Way.PRESENT, presentOn);
        put(days, Way.COMPLETED, doneOn);
        put(days, category == Category.EMPLOYEE ? Way.EMPLOYEE : Way.PUBLIC, besideOn);
        return days;
    }

    private static void put(Map<Way, LocalDate> days, Way way, @Nullable LocalDate day) {
        if (day != null) {
            days.put(way, day);
        }
    }

    /** Within what it counts once on that day: the year, or the offering as a negative number. */
    long part(LocalDate day) {
        return onceAYear ? day.getYear() : -offeringId;
    }

    /** Whether the other one counts for the same person and course on the same days. */
    boolean countsAs(FigureSource other) {
        return personId == other.personId
                && courseId == other.courseId
                && offeringId == other.offeringId
                && onceAYear == other.onceAYear
                && days().equals(other.days());
    }
}
