package io.greentalent.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletionsDbTest extends Classroom {
    private Completions completions;

    @BeforeAll
    void twoOfferings() {
        agreement("2026-01-01", "2026-12-31");
        offering(100);
        finish(100, 501);
        enrol(100, 502);
        enrol(100, 503);
        offering(101);
        change("update offering set college_id = 4, instructor_id = 41 where id = 101");
        enrol(101, 601);
        change("update enrolment set college_id = 4 where id = 601");
    }

    @BeforeEach
    void evaluated() {
        completions = the(Completions.class);
        the(EvaluateCompletion.class).enrolments(Set.of(501L, 502L, 601L));
    }

    @Test
    void anOfferingsListHoldsEverybodyAlsoWhoWasNotEvaluatedYet() {
        var rows = completions.ofOffering(100, Scope.all());
        assertEquals(
                List.of("Person 501", "Person 502", "Person 503"),
                rows.stream().map(Completions.Row::name).toList());
        assertEquals(
                List.of(true, false, false),
                rows.stream().map(Completions.Row::met).toList());
        assertEquals("Completed on 2026-10-12.", rows.get(0).sentence(Locale.ENGLISH));
        assertTrue(rows.get(1).sentence(Locale.ENGLISH).startsWith("Still missing: attendance 0 of 5 sessions"));
        assertEquals("", rows.get(2).sentence(Locale.ENGLISH));
    }

    @Test
    void aCollegeSeesItsOwnOnly() {
        assertEquals(3, completions.ofOffering(100, Scope.ofCollege(COLLEGE)).size());
        assertEquals(0, completions.ofOffering(101, Scope.ofCollege(COLLEGE)).size());
    }

    @Test
    void anInstructorSeesTheOwnOfferingsOnly() {
        assertEquals(
                3, completions.ofOffering(100, Scope.ofInstructor(INSTRUCTOR)).size());
        assertEquals(
                0, completions.ofOffering(101, Scope.ofInstructor(INSTRUCTOR)).size());
    }

    @Test
    void aStudentSeesTheOwnRecordOnly() {
        var own = completions.ofPerson(501, Scope.ofPerson(501));
        assertEquals(
                List.of("O-100"),
                own.stream().map(Completions.Own::offeringNumber).toList());
        assertTrue(own.getFirst().met());
        assertEquals(List.of(), completions.ofPerson(502, Scope.ofPerson(501)));
    }

    @Test
    void anotherCollegesEnrolmentIsNotFound() {
        assertThrows(NotFound.class, () -> completions.get(601, Scope.ofCollege(COLLEGE)));
    }
}
