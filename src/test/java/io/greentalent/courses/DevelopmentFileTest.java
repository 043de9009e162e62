package io.greentalent.courses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.courses.DevelopmentFile.Facts;
import io.greentalent.courses.DevelopmentFile.Item;
import io.greentalent.courses.DevelopmentFile.Review;
import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DevelopmentFileTest {
    private static final LocalDate APPROVED = LocalDate.of(2026, 3, 10);
    private static final LocalDate RUN = LocalDate.of(2026, 4, 1);
    private static final List<Review> TWO = List.of(new Review(1, 1, 21, true), new Review(1, 2, 22, true));

    private static DevelopmentFile file(
            long college, int unitTheory, int materials, List<Review> reviews, @Nullable LocalDate run) {
        return DevelopmentFile.of(new Facts(
                1,
                "GT-EA-01",
                new Wording("能源审计", ""),
                Field.ENERGY_SAVING,
                college,
                7,
                11,
                ClassHours.of(24),
                ClassHours.of(16),
                9,
                ClassHours.of(unitTheory),
                ClassHours.of(16),
                2,
                materials,
                reviews,
                APPROVED,
                run));
    }

    @Test
    void aWholeFileCountsFromTheDayOfItsLastPart() {
        var file = file(3, 24, 1, TWO, RUN);
        assertTrue(file.complete());
        assertEquals(RUN, file.completeOn());
    }

    @Test
    void aCourseThatRanBeforeItsApprovalCountsFromTheApproval() {
        assertEquals(APPROVED, file(3, 24, 1, TWO, LocalDate.of(2026, 1, 5)).completeOn());
    }

    @Test
    void withoutAFirstRunItDoesNotCount() {
        var file = file(3, 24, 1, TWO, null);
        assertFalse(file.complete());
        assertEquals(Set.of(Item.FIRST_RUN), file.missing());
    }

    @Test
    void withoutAPartnerCollegeItDoesNotCount() {
        assertEquals(Set.of(Item.COLLEGE), file(0, 24, 1, TWO, RUN).missing());
    }

    @Test
    void hoursThatDoNotAddUpAreMissing() {
        assertEquals(Set.of(Item.HOURS), file(3, 23, 1, TWO, RUN).missing());
    }

    @Test
    void withoutMaterialsItDoesNotCount() {
        assertEquals(Set.of(Item.MATERIALS), file(3, 24, 0, TWO, RUN).missing());
    }

    @Test
    void twoDecisionsByOnePersonAreOne() {
        var one = List.of(new Review(1, 1, 21, true), new Review(1, 2, 21, true));
        assertEquals(Set.of(Item.TWO_REVIEWS), file(3, 24, 1, one, RUN).missing());
    }

    @Test
    void theAuthorsOwnDecisionIsNone() {
        var own = List.of(new Review(1, 1, 21, true), new Review(1, 2, 11, true));
        assertEquals(Set.of(Item.TWO_REVIEWS), file(3, 24, 1, own, RUN).missing());
    }

    @Test
    void approvalsOfAnEarlierRoundDoNotHelp() {
        var rounds = List.of(new Review(1, 1, 21, true), new Review(1, 2, 22, false), new Review(2, 1, 23, true));
        assertEquals(Set.of(Item.TWO_REVIEWS), file(3, 24, 1, rounds, RUN).missing());
    }

    @Test
    void onlyCompleteCoursesCoverTheirField() {
        var developed = new Developed(List.of(file(3, 24, 1, TWO, RUN), file(3, 24, 0, TWO, RUN)));
        assertEquals(1, developed.count());
        assertEquals(Set.of(Field.ENERGY_SAVING), developed.fields());
        assertFalse(developed.allFieldsCovered());
    }

    @Test
    void aCourseCountsInTheYearInWhichItBecameComplete() {
        var developed = new Developed(List.of(file(3, 24, 1, TWO, RUN)));
        assertEquals(1, developed.count(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertEquals(0, developed.count(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    }
}
