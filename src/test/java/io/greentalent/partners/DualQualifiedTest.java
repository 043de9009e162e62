package io.greentalent.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DualQualifiedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static InstructorProfile instructor(String title, int practiceDays) {
        return new InstructorProfile(1, new InstructorProfile.Details(null, "Lu Heng", title, practiceDays));
    }

    private static Qualification.Paper paper(String number, String expiresOn) {
        return new Qualification.Paper("能源管理师", number, LocalDate.of(2024, 5, 1), LocalDate.parse(expiresOn));
    }

    @Test
    void titleQualificationAndSixMonthsOfPracticeMeetIt() {
        var instructor = instructor("讲师", 180);
        instructor.qualify(paper("N1", "2027-04-30"));
        assertTrue(DualQualified.of(instructor, TODAY).met());
    }

    @Test
    void aDayTooFewOfPracticeDoesNot() {
        var instructor = instructor("讲师", 179);
        instructor.qualify(paper("N1", "2027-04-30"));
        assertFalse(DualQualified.of(instructor, TODAY).enterprisePractice());
    }

    @Test
    void withoutTeachingTitleItIsNotMet() {
        var instructor = instructor("", 180);
        instructor.qualify(paper("N1", "2027-04-30"));
        assertFalse(DualQualified.of(instructor, TODAY).met());
    }

    @Test
    void aQualificationCountsToItsLastDay() {
        var instructor = instructor("讲师", 180);
        instructor.qualify(paper("N1", "2026-11-02"));
        assertTrue(DualQualified.of(instructor, TODAY).tradeQualification());
        assertFalse(DualQualified.of(instructor, TODAY.plusDays(1)).tradeQualification());
    }

    @Test
    void oneValidQualificationBesideAnExpiredOneIsEnough() {
        var instructor = instructor("讲师", 180);
        instructor.qualify(paper("N1", "2025-04-30"));
        instructor.qualify(paper("N2", "2027-04-30"));
        assertTrue(DualQualified.of(instructor, TODAY).met());
    }

    @Test
    void theSameNumberIsNotEnteredTwice() {
        var instructor = instructor("讲师", 180);
        instructor.qualify(paper("N1", "2027-04-30"));
        var problem = assertThrows(Problem.class, () -> instructor.qualify(paper("N1", "2028-04-30")));
        assertEquals("partners.qualification.taken", problem.key());
    }
}
