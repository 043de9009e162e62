package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.completion.Outcome;
import io.greentalent.completion.RuleValues;
import io.greentalent.completion.RuleVersion;
import io.greentalent.ledger.Difference.Kind;
import io.greentalent.ledger.PersonTime.State;
import io.greentalent.ledger.RecountRows.Row;
import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 30);
    private static final RuleVersion FIRST = new RuleVersion(1, LocalDate.of(2023, 2, 2), RuleValues.FIRST);

    private static Row row(@Nullable State state, @Nullable LocalDate day) {
        return new Row(201, 42, 101, 5, state == null ? null : 301L, state, day);
    }

    private static Outcome on(LocalDate day) {
        return new Outcome(
                1, day, day, 1, 1, ClassHours.NONE, ClassHours.NONE, ClassHours.NONE, ClassHours.NONE, 600, List.of());
    }

    private static List<Kind> kinds(Row row, @Nullable Outcome outcome) {
        var tally = new Tally(List.of(FIRST));
        tally.add(row, outcome);
        return tally.differences().stream().map(Difference::kind).toList();
    }

    @Test
    void whatTheEvidenceGivesAgainIsUpheld() {
        var tally = new Tally(List.of(FIRST));
        tally.add(row(State.COUNTED, DAY), on(DAY));
        assertEquals(List.of(1L, 1L, 1L), List.of(tally.examined(), tally.upheld(), tally.met()));
        assertEquals(List.of(), tally.differences());
    }

    @Test
    void countedWithoutEvidenceIsLost() {
        assertEquals(List.of(Kind.LOST), kinds(row(State.COUNTED, DAY), null));
        assertEquals(List.of(Kind.LOST), kinds(row(State.EVIDENCED, DAY), null));
    }

    @Test
    void anotherDayIsMoved() {
        assertEquals(List.of(Kind.MOVED), kinds(row(State.COUNTED, DAY), on(DAY.plusDays(1))));
    }

    @Test
    void evidenceOfACandidateOrOfNobodyIsUnseen() {
        assertEquals(List.of(Kind.UNSEEN), kinds(row(State.CANDIDATE, null), on(DAY)));
        assertEquals(List.of(Kind.UNSEEN), kinds(row(null, null), on(DAY)));
        assertEquals(List.of(), kinds(row(null, null), null));
    }

    @Test
    void whatWasDecidedAgainstIsNoDifference() {
        assertEquals(List.of(), kinds(row(State.REJECTED, DAY), on(DAY)));
        assertEquals(List.of(), kinds(row(State.WITHDRAWN, DAY), null));
    }

    @Test
    void theSamePersonAndCourseIsMetOnceAYear() {
        var tally = new Tally(List.of(FIRST));
        tally.add(row(State.COUNTED, DAY), on(DAY));
        tally.add(row(State.REJECTED, DAY), on(DAY.plusDays(1)));
        tally.add(row(State.COUNTED, DAY.plusYears(1)), on(DAY.plusYears(1)));
        assertEquals(2, tally.met());
    }

    @Test
    void whereRuleBCountsTheDayOfFirstPresenceIsHeldAgainstIt() {
        var values = new RuleValues(80, 80, 80, 600, true, true, true, true, true, RuleValues.Counts.B);
        var tally = new Tally(List.of(new RuleVersion(1, LocalDate.of(2023, 2, 2), values)));
        tally.add(
                row(State.COUNTED, DAY.minusDays(9)),
                new Outcome(
                        1,
                        DAY,
                        DAY.minusDays(9),
                        1,
                        1,
                        ClassHours.NONE,
                        ClassHours.NONE,
                        ClassHours.NONE,
                        ClassHours.NONE,
                        600,
                        List.of()));
        assertEquals(1, tally.upheld());
        assertEquals(List.of(), tally.differences());
    }
}
