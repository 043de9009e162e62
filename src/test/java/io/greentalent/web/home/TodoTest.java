package io.greentalent.web.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.shared.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TodoTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static Todo todo(long count, LocalDate day) {
        return new Todo("rosters", new Waiting(count, day), false, "/operator/rosters/list.xhtml", TODAY);
    }

    @Test
    void theAgeOfTheOldestIsTold() {
        assertEquals("Oldest 2026-10-25, 8 d ago", todo(2, TODAY.minusDays(8)).words(Locale.ENGLISH));
        assertEquals("Today", todo(2, TODAY).words(Locale.ENGLISH));
        assertEquals("Never", todo(1, null).words(Locale.ENGLISH));
    }

    @Test
    void theTimeThatIsLeftIsTold() {
        assertEquals("First 2027-01-31, 90 d left", todo(1, TODAY.plusDays(90)).words(Locale.ENGLISH));
    }

    @Test
    void whatWaitsLongerThanAWeekAsksForAttention() {
        assertEquals("info", todo(1, TODAY.minusDays(7)).kind());
        assertEquals("warn", todo(1, TODAY.minusDays(8)).kind());
        assertEquals("warn", todo(1, TODAY.plusDays(1)).kind());
        assertEquals("bad", new Todo("failed", new Waiting(1, TODAY), true, "", TODAY).kind());
    }

    @Test
    void nothingIsNotListed() {
        assertEquals(List.of(todo(1, TODAY)), Todo.some(todo(0, null), todo(1, TODAY)));
    }
}
