package io.greentalent.web.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import io.greentalent.targets.TaskBookYear;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskBookFormTest {
    private static TaskBookForm form() {
        var form = new TaskBookForm();
        form.fields()
                .with("name", "任务书")
                .with("note", "签订")
                .with("startsOn", "2024-09-01")
                .with("endsOn", "2026-08-31");
        form.fields().with("personTimes", 3000).with("courses", 10).with("colleges", 6);
        form.fields().with("yearEnd1", "2025-08-31").with("yearTimes1", 1000);
        form.fields().with("yearEnd2", "2026-08-31").with("yearTimes2", 2000);
        return form;
    }

    @Test
    void eachYearBeginsWhereTheOneBeforeItEnds() {
        assertEquals(
                List.of(
                        new TaskBookYear(1, LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31), 1000),
                        new TaskBookYear(2, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31), 2000)),
                form().draft().years());
    }

    @Test
    void aYearLeftBlankIsLeftOut() {
        var form = form();
        form.fields().with("yearEnd1", "").with("yearTimes1", "");
        assertEquals(
                List.of(new TaskBookYear(1, LocalDate.of(2024, 9, 1), LocalDate.of(2026, 8, 31), 2000)),
                form.draft().years());
    }

    @Test
    void whatCannotBeReadIsRefusedAtItsField() {
        refused("yearEnd2", "");
        refused("yearTimes1", "many");
        refused("startsOn", "soon");
        refused("personTimes", "0");
    }

    private static void refused(String field, String typed) {
        var form = form();
        form.fields().with(field, typed);
        assertEquals(field, assertThrows(Problem.class, form::draft).field());
    }
}
