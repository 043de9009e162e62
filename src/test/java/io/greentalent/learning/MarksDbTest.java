package io.greentalent.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.offerings.Edit;
import io.greentalent.offerings.OfferingDbTest;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarksDbTest extends OfferingDbTest {
    private static final LocalDate PASSED = LocalDate.of(2026, 10, 1);

    @Test
    void aMarkToldTwiceIsStoredOnce() {
        var offering = offering(5);
        long enrolment = enrolled(offering, person("Marked"));
        as(teacher());
        assertEquals(1, the(RecordMarks.class).record(offering.id(), Map.of(enrolment, Score.of(80))));
        assertEquals(0, the(RecordMarks.class).record(offering.id(), Map.of(enrolment, Score.of(80))));
        assertEquals(1, count("select count(*) from mark where enrolment_id = ?", enrolment));
    }

    @Test
    void aCorrectedMarkReplacesTheFirst() {
        var offering = offering(5);
        long enrolment = enrolled(offering, person("Corrected"));
        as(teacher());
        the(RecordMarks.class).record(offering.id(), Map.of(enrolment, Score.of(80)));
        assertEquals(1, the(RecordMarks.class).record(offering.id(), Map.of(enrolment, new Score(805))));
        assertEquals(805, count("select score_tenths from mark where enrolment_id = ?", enrolment));
    }

    @Test
    void aMarkGivenToTheWrongPersonIsStruck() {
        var offering = offering(5);
        long enrolment = enrolled(offering, person("Struck"));
        as(teacher());
        the(RecordMarks.class).record(offering.id(), Map.of(enrolment, Score.of(80)));
        the(RecordMarks.class).strike(offering.id(), List.of(enrolment));
        assertEquals(0, count("select count(*) from mark where enrolment_id = ?", enrolment));
    }

    private static Result marked(@Nullable Integer points) {
        return new Result(points == null ? null : Score.of(points), null, null);
    }

    @Test
    void aFormOverAnOlderStateStoresNothingWhereSomebodyElseMarkedOtherwise() {
        var offering = offering(5);
        long first = enrolled(offering, person("First"));
        long second = enrolled(offering, person("Second"));
        as(teacher());
        the(RecordMarks.class).record(offering.id(), Map.of(first, Score.of(70)));
        var edit = new Edit<>(
                Map.of(first, marked(null), second, marked(null)), Map.of(first, marked(75), second, marked(90)));
        var outcome = the(RecordResults.class).revise(offering.id(), edit);
        assertEquals(new Edit.Outcome(0, Set.of(first), Set.of()), outcome);
        assertEquals(0, count("select count(*) from mark where enrolment_id = ?", second));
    }

    @Test
    void aFormTakesAwayEmptiedMarksAndStoresTheOthers() {
        var offering = offering(5);
        long emptied = enrolled(offering, person("Emptied"));
        long kept = enrolled(offering, person("Kept"));
        as(teacher());
        the(RecordMarks.class).record(offering.id(), Map.of(emptied, Score.of(70)));
        var edit = new Edit<>(
                Map.of(emptied, marked(70), kept, marked(null)), Map.of(emptied, marked(null), kept, marked(90)));
        assertEquals(2, the(RecordResults.class).revise(offering.id(), edit).changed());
        assertEquals(0, count("select count(*) from mark where enrolment_id = ?", emptied));
        assertEquals(900, count("select score_tenths from mark where enrolment_id = ?", kept));
    }

    @Test
    void anotherInstructorMarksNobody() {
        var offering = offering(5);
        long enrolment = enrolled(offering, person("Foreign"));
        as(caller(22, COLLEGE, Role.INSTRUCTOR));
        assertThrows(
                NotFound.class, () -> the(RecordMarks.class).record(offering.id(), Map.of(enrolment, Score.of(80))));
    }

    @Test
    void offeringsThatAreOverAndLackMarksAreTold() {
        change("insert into course (id, version, code, title_zh, title_en, field, college_id)"
                + " select 1, 1, 'M-1', '能源审计', 'Energy audit', 'ENERGY_SAVING', 1 from (select 1 x) t"
                + " where not exists (select id from course where id = 1)");
        var offering = offering(5);
        enrolled(offering, person("Unmarked"));
        long marked = enrolled(offering, person("Marked too"));
        as(teacher());
        the(RecordMarks.class).record(offering.id(), Map.of(marked, Score.of(80)));
        var after = offering.endsOn().plusDays(1);
        var row = the(MissingMarks.class).list(after, Scope.ofInstructor(TEACHER), 50).stream()
                .filter(r -> r.offeringId() == offering.id())
                .findFirst()
                .orElseThrow();
        assertEquals(1, row.missing());
        assertEquals(List.of(), the(MissingMarks.class).list(offering.endsOn(), Scope.ofInstructor(TEACHER), 50));
        assertEquals(List.of(), the(MissingMarks.class).list(after, Scope.ofInstructor(22), 50));
    }

    @Test
    void aSafetyPassServesEveryOfferingOfThePerson() {
        var first = offering(5);
        var second = offering(5);
        long person = person("Safe");
        long enrolment = enrolled(first, person);
        enrolled(second, person);
        as(teacher());
        var term = new SafetyTerm(PASSED, PASSED.plusYears(1));
        assertEquals(1, the(RecordSafetyPasses.class).record(first.id(), Map.of(enrolment, term)));
        assertEquals(0, the(RecordSafetyPasses.class).record(first.id(), Map.of(enrolment, term)));
        assertEquals(1, count("select count(*) from safety_pass where person_id = ?", person));
    }
}
