package io.greentalent.courses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.courses.CourseVersion.State;
import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseVersionTest {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 2, 9, 0);
    private static final long AUTHOR = 11;
    private static final long FIRST = 21;
    private static final long SECOND = 22;

    private static CourseVersion draft() {
        var version = new CourseVersion(1, 1, Samples.outline(), AUTHOR);
        version.attach(5, "课程大纲");
        return version;
    }

    private static CourseVersion submitted() {
        var version = draft();
        version.submit(AT);
        return version;
    }

    private static Decision decision(long reviewer, boolean approved, @Nullable String remark) {
        return Decision.of(reviewer, "Reviewer " + reviewer, approved, remark, AT);
    }

    private static String refused(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    @Test
    void twoPersonsPublish() {
        var version = submitted();
        version.review(decision(FIRST, true, ""));
        assertEquals(State.FIRST_PASSED, version.state());
        version.review(decision(SECOND, true, ""));
        assertEquals(State.PUBLISHED, version.state());
        assertEquals(LocalDate.of(2026, 11, 2), version.approvedOn());
    }

    @Test
    void onePersonCannotDecideTwice() {
        var version = submitted();
        version.review(decision(FIRST, true, ""));
        assertEquals("courses.review.samePerson", refused(() -> version.review(decision(FIRST, true, ""))));
    }

    @Test
    void theAuthorDecidesNothing() {
        var version = submitted();
        assertEquals("courses.review.ownWork", refused(() -> version.review(decision(AUTHOR, true, ""))));
        version.review(decision(FIRST, true, ""));
        assertEquals("courses.review.ownWork", refused(() -> version.review(decision(AUTHOR, true, ""))));
    }

    @Test
    void aReturnNeedsARemark() {
        assertEquals("courses.review.remarkMissing", refused(() -> decision(FIRST, false, "  ")));
    }

    @Test
    void aReturnedVersionIsADraftAgainOnceItIsRevised() {
        var version = submitted();
        version.review(decision(FIRST, false, "补充实训"));
        assertEquals(State.RETURNED, version.state());
        assertEquals("courses.version.unchanged", refused(() -> version.submit(AT)));
        version.revise(Samples.outline());
        assertEquals(State.DRAFT, version.state());
    }

    @Test
    void afterAReturnASecondRoundBeginsWithTheFirstStep() {
        var version = submitted();
        version.review(decision(FIRST, true, ""));
        version.review(decision(SECOND, false, "补充实训"));
        version.revise(Samples.outline());
        version.submit(AT);
        version.review(decision(SECOND, true, ""));
        version.review(decision(FIRST, true, ""));
        assertEquals(State.PUBLISHED, version.state());
        assertEquals(
                List.of("1.1", "1.2", "2.1", "2.2"),
                version.reviews().stream().map(r -> r.round() + "." + r.step()).toList());
    }

    @Test
    void whatIsInReviewIsNotWrittenOn() {
        var version = submitted();
        assertEquals("courses.version.notOpen", refused(() -> version.revise(Samples.outline())));
        assertEquals("courses.version.notOpen", refused(() -> version.attach(6, "课件")));
    }

    @Test
    void aDraftIsNotReviewed() {
        assertEquals("courses.review.notDue", refused(() -> draft().review(decision(FIRST, true, ""))));
    }

    @Test
    void hoursThatDoNotAddUpAreNotHandedIn() {
        var version = draft();
        version.revise(Samples.outline(24, 15));
        assertEquals("courses.submit.hoursDiffer", refused(() -> version.submit(AT)));
    }

    @Test
    void withoutMaterialsItIsNotHandedIn() {
        var version = new CourseVersion(1, 1, Samples.outline(), AUTHOR);
        assertEquals("courses.submit.materialsMissing", refused(() -> version.submit(AT)));
    }

    @Test
    void theSameFileIsAttachedOnce() {
        var version = draft();
        assertEquals("courses.material.twice", refused(() -> version.attach(5, "again")));
    }

    @Test
    void fewerUnitsTakeTheLastOnesAway() {
        var version = draft();
        var less = new Outline(
                ClassHours.of(4), ClassHours.NONE, Outline.Texts.NONE, List.of(Samples.unit("概论", 4, 0)), List.of());
        version.revise(less);
        assertEquals(less, version.outline());
    }
}
