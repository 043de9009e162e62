package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.ledger.Hint.Kind;
import io.greentalent.ledger.HintFacts.Recorded;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HintRulesTest {
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-09-07T09:00");
    private static final LocalDateTime EVENING = LocalDateTime.parse("2026-10-05T23:41");

    private static Recorded recorded(int session, int enrolment, boolean present, LocalDateTime at) {
        return new Recorded(session, FIRST.plusWeeks(session), enrolment, present, 7, "殷若川", at);
    }

    /** Each session's roll is called and stored at once, ten minutes after it began; the first person missed one. */
    private static List<Recorded> rolls(int sessions, int people) {
        var rows = new ArrayList<Recorded>();
        for (int s = 1; s <= sessions; s++) {
            for (int p = 1; p <= people; p++) {
                rows.add(recorded(s, p, s > 1 || p > 1, FIRST.plusWeeks(s).plusMinutes(10)));
            }
        }
        return rows;
    }

    private static List<Recorded> entered(int sessions, int people, LocalDateTime at) {
        return rolls(sessions, people).stream()
                .map(r -> recorded((int) r.sessionId(), (int) r.enrolmentId(), r.present(), at))
                .toList();
    }

    private static List<Hint> hints(List<Recorded> checkIns) {
        return HintRules.of(new HintFacts(40, 40, checkIns, List.of(), 0, 0));
    }

    private static List<Hint> hintsOfMarks(List<Integer> marks) {
        return HintRules.of(new HintFacts(40, 40, List.of(), marks, 0, 0));
    }

    @Test
    void aRollOfAWholeClassAtOnceIsNoHint() {
        assertEquals(List.of(), hints(rolls(10, 40)));
    }

    @Test
    void threeSessionsWithinOneMinuteAreAHint() {
        assertEquals(
                List.of(Hint.of(Kind.SAME_MINUTE, 12, 3L, "殷若川", EVENING)),
                hints(entered(3, 4, EVENING.plusSeconds(59))));
    }

    @Test
    void twoSessionsWithinOneMinuteAreNone() {
        assertEquals(List.of(), hints(entered(2, 20, EVENING)));
    }

    @Test
    void elevenCheckInsWithinOneMinuteAreNone() {
        assertEquals(List.of(), hints(entered(11, 1, EVENING.plusMonths(3))));
    }

    @Test
    void theSameMinuteOfTwoHandsIsNoHint() {
        var rows = new ArrayList<Recorded>();
        for (var r : entered(4, 5, EVENING)) {
            rows.add(new Recorded(
                    r.sessionId(),
                    r.startsAt(),
                    r.enrolmentId(),
                    r.present(),
                    r.sessionId() > 2 ? 8 : 7,
                    r.byName(),
                    r.at()));
        }
        assertEquals(List.of(), hints(rows));
    }

    @Test
    void aMinuteBeforeItsSessionIsAHintAndItsFirstMinuteIsNone() {
        var start = FIRST.plusWeeks(1);
        assertEquals(
                List.of(Hint.of(Kind.BEFORE_START, 1L)),
                hints(List.of(recorded(1, 1, true, start.minusMinutes(1)), recorded(1, 2, true, start))));
    }

    @Test
    void everybodyAtEverySessionIsAHint() {
        var rows = rolls(3, 10).stream()
                .map(r -> recorded((int) r.sessionId(), (int) r.enrolmentId(), true, r.at()))
                .toList();
        assertEquals(List.of(Hint.of(Kind.FULL_ATTENDANCE, 10L, 3L)), hints(rows));
    }

    @Test
    void everybodyButOneOnceIsNone() {
        assertEquals(List.of(), hints(rolls(3, 10)));
    }

    @Test
    void ninePeopleAtEverySessionAreNone() {
        var rows = rolls(3, 9).stream()
                .map(r -> recorded((int) r.sessionId(), (int) r.enrolmentId(), true, r.at()))
                .toList();
        assertEquals(List.of(), hints(rows));
    }

    @Test
    void tenTimesTheSameMarkIsAHint() {
        assertEquals(List.of(Hint.of(Kind.SAME_MARK, 10, "85")), hintsOfMarks(Collections.nCopies(10, 850)));
    }

    @Test
    void nineTimesTheSameMarkIsNone() {
        assertEquals(List.of(), hintsOfMarks(Collections.nCopies(9, 850)));
    }

    @Test
    void oneOtherMarkIsEnoughForNone() {
        var marks = new ArrayList<>(Collections.nCopies(39, 850));
        marks.add(851);
        assertEquals(List.of(), hintsOfMarks(marks));
    }

    @Test
    void aFullOfferingIsNoHintAndOnePersonMoreIsOne() {
        assertEquals(List.of(), HintRules.of(new HintFacts(40, 40, List.of(), List.of(), 0, 0)));
        assertEquals(
                List.of(Hint.of(Kind.OVER_CAPACITY, 41, 40)),
                HintRules.of(new HintFacts(40, 41, List.of(), List.of(), 0, 0)));
    }

    @Test
    void onePersonInTwoPlacesOrOfTwoCollegesIsAHint() {
        assertEquals(
                List.of(Hint.of(Kind.TWO_PLACES, 1L), Hint.of(Kind.OTHER_COLLEGE, 2L)),
                HintRules.of(new HintFacts(40, 40, List.of(), List.of(), 1, 2)));
    }

    @Test
    void theSentenceTellsItsFigures() {
        var hint = Hint.of(Kind.SAME_MINUTE, 12, 3L, "殷若川", EVENING);
        assertEquals("殷若川在2026-10-05 23:41这一分钟内录入了3个课次的12条签到。", hint.text(Locale.SIMPLIFIED_CHINESE));
        assertEquals(
                "殷若川 recorded 12 check-ins of 3 sessions within one minute, at 2026-10-05 23:41.",
                hint.text(Locale.ENGLISH));
    }
}
