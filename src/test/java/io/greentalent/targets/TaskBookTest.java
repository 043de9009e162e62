package io.greentalent.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskBookTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 31);
    private static final TaskBookYear ONE = new TaskBookYear(1, FIRST, LocalDate.of(2025, 8, 31), 1000);
    private static final TaskBookYear TWO = new TaskBookYear(2, LocalDate.of(2025, 9, 1), LAST, 2000);

    static TaskBookDraft draft(int personTimes, List<TaskBookYear> years) {
        return new TaskBookDraft("Signed", FIRST, LAST, personTimes, 10, 3, years, "As signed");
    }

    private static String problem(TaskBookDraft draft) {
        var problem = assertThrows(Problem.class, draft::check);
        return problem.key() + " at " + problem.field();
    }

    @Test
    void theNoticesTaskBookAddsUp() {
        var draft = TaskBookDraft.ofTheNotice("Notice", "Default");
        draft.check();
        assertEquals(3000, draft.personTimes());
        assertEquals(3, draft.years().size());
    }

    @Test
    void yearsThatAddUpAreTaken() {
        draft(3000, List.of(ONE, TWO)).check();
    }

    @Test
    void yearsThatDoNotAddUpAreRefused() {
        assertEquals("targets.book.yearSum at years", problem(draft(3001, List.of(ONE, TWO))));
    }

    @Test
    void aGapBetweenYearsIsRefused() {
        var late = new TaskBookYear(2, LocalDate.of(2025, 9, 2), LAST, 2000);
        assertEquals("targets.book.yearGap at years", problem(draft(3000, List.of(ONE, late))));
    }

    @Test
    void yearsThatEndTooSoonAreRefused() {
        assertEquals("targets.book.yearEnd at years", problem(draft(1000, List.of(ONE))));
    }

    @Test
    void aTaskBookWithoutYearsIsRefused() {
        assertEquals("targets.book.yearEnd at years", problem(draft(3000, List.of())));
    }

    @Test
    void aTargetOfNothingIsRefused() {
        assertEquals("targets.book.notPositive at personTimes", problem(draft(0, List.of(ONE, TWO))));
    }

    @Test
    void aYearThatEndsBeforeItBeginsIsRefused() {
        assertThrows(Problem.class, () -> new TaskBookYear(1, LAST, FIRST, 1));
    }
}
