package io.greentalent.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.completion.Gaps.Gap;
import io.greentalent.completion.Reason.Code;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One class, evaluated: 501 complete, 502 without a mark, 503 with two sessions less, 504 with neither, 505 marked low. */
class GapsDbTest extends Classroom {
    private static final Scope OWN = Scope.ofCollege(COLLEGE);

    private Gaps gaps;

    @BeforeAll
    void oneClass() {
        change("insert into course (id, version, code, title_zh, title_en, field, college_id)"
                + " values (100, 1, 'GAP-1', '节能基础', 'Energy saving', 'ENERGY_SAVING', 3)");
        agreement("2026-01-01", "2026-12-31");
        offering(100);
        finish(100, 501);
        enrol(100, 502);
        attendAll(502);
        enrol(100, 503);
        attend(100, 1, 503);
        mark(503, 800, "2026-10-12 16:00:00");
        enrol(100, 504);
        enrol(100, 505);
        attendAll(505);
        mark(505, 500, "2026-10-12 16:00:00");
    }

    @BeforeEach
    void evaluated() {
        the(EvaluateCompletion.class).enrolments(Set.of(501L, 502L, 503L, 504L, 505L));
        gaps = the(Gaps.class);
    }

    private void attendAll(long id) {
        for (int i = 1; i <= 5; i++) {
            attend(100, i, id);
        }
    }

    private Gap gap(Code code) {
        return gaps.byReason(OWN).stream()
                .filter(g -> g.code() == code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoLacksOneThingIsOneStepAway() {
        assertEquals(new Gap(Code.MARK_NONE, 1, 2), gap(Code.MARK_NONE));
        assertEquals(new Gap(Code.MARK_LOW, 1, 1), gap(Code.MARK_LOW));
        assertEquals(
                List.of(502L),
                gaps.list(Code.MARK_NONE, true, Window.top(10), OWN).stream()
                        .map(Gaps.Row::enrolmentId)
                        .toList());
        assertEquals(2, gaps.count(Code.MARK_NONE, false, OWN));
    }

    @Test
    void sessionsThatCannotBeMadeUpAreNoStep() {
        assertEquals(new Gap(Code.ATTENDANCE_LOST, 0, 2), gap(Code.ATTENDANCE_LOST));
        assertEquals(0, gap(Code.THEORY).alone());
        assertEquals(2, gaps.count(null, true, OWN));
        assertEquals(4, gaps.count(null, false, OWN));
    }

    @Test
    void attendanceAndHoursAreOneStep() {
        change("update completion set reasons = 'ATTENDANCE:3,5,80,1;THEORY:36,48' where enrolment_id = 503");
        assertEquals(new Gap(Code.ATTENDANCE, 1, 1), gap(Code.ATTENDANCE));
        assertEquals(1, gap(Code.THEORY).alone());
        assertEquals(1, gaps.count(Code.THEORY, true, OWN));
    }

    @Test
    void theListTellsTheSameSentenceAsThePersonsPage() {
        var row = gaps.list(Code.MARK_LOW, false, Window.top(10), OWN).getFirst();
        assertEquals(the(Completions.class).get(505, OWN).sentence(Locale.ENGLISH), row.sentence(Locale.ENGLISH));
        assertEquals("Person 505", row.name());
        assertEquals("Energy saving", row.titleEn());
    }

    @Test
    void nobodySeesAnothersGaps() {
        assertEquals(List.of(), gaps.byReason(Scope.ofCollege(4)));
        assertEquals(0, gaps.count(null, false, Scope.ofInstructor(41)));
        assertEquals(4, gaps.count(null, false, Scope.ofInstructor(INSTRUCTOR)));
        assertEquals(1, statements(() -> gaps.byReason(OWN)));
    }
}
