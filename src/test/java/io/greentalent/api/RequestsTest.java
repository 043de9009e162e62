package io.greentalent.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import org.junit.jupiter.api.Test;

class RequestsTest {
    @Test
    void eachKindOfRefusalHasItsStatus() {
        assertEquals(404, ProblemAnswers.status(new NotFound("college", 1)));
        assertEquals(403, ProblemAnswers.status(new Denied("x")));
        assertEquals(409, ProblemAnswers.status(Problem.of("rosters.report.notNow.VERIFIED")));
        assertEquals(409, ProblemAnswers.status(Problem.of("shared.changedMeanwhile")));
        assertEquals(422, ProblemAnswers.status(Problem.of("shared.entry.missing")));
    }

    @Test
    void aChoiceIsReadWhateverItsCaseAndAnythingElseTold() {
        assertEquals(Choice.SECOND, Choices.optional("x", Choice.class, " second "));
        assertEquals(null, Choices.optional("x", Choice.class, ""));
        var refused = assertThrows(Problem.class, () -> Choices.optional("x", Choice.class, "third"));
        assertEquals("x", refused.field());
        assertEquals("FIRST, SECOND", refused.args().getFirst());
    }

    private enum Choice {
        FIRST,
        SECOND
    }

    @Test
    void daysOutOfAnyCalendarAreRefused() {
        assertEquals(null, Dates.days(null, null));
        assertEquals("2999-12-31", Dates.days("2026-11-23", null).until().toString());
        for (String wrong : new String[] {"2026-02-30", "1899-12-31", "3000-01-01", "", "23.11.2026"}) {
            assertEquals(
                    "from",
                    assertThrows(Problem.class, () -> Dates.days(wrong, null)).field(),
                    wrong);
        }
    }
}
