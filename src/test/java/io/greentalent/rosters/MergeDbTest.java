package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.ledger.ReinstatePersonTime;
import io.greentalent.ledger.WithdrawPersonTime;
import io.greentalent.offerings.WithdrawEnrolment;
import io.greentalent.people.MergePersons;
import io.greentalent.people.Survivors;
import io.greentalent.people.UnmergePersons;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeDbTest extends MergeWorld {
    private String refused(Runnable work) {
        return assertThrows(Problem.class, work::run).key();
    }

    @Test
    void whatTheAliasHasBecomesTheSurvivors() {
        long into = listed(number(), "LT-01");
        long from = counted(number(), "LT-02", SECOND_OFFERING);
        pass(SECOND_OFFERING, from, LocalDate.of(2026, 9, 1));
        long personTime = personTime(SECOND_OFFERING, from);
        merge(from, into);
        assertEquals(personTime, personTime(SECOND_OFFERING, into));
        assertEquals("COUNTED", state(personTime));
        assertEquals(1, count("select count(*) from safety_pass where person_id = ?", into));
        assertEquals(0, count("select count(*) from enrolment where person_id = ?", from));
        assertEquals(1, sum(from));
        assertEquals(0, head(from));
        assertEquals(1, head(into));
        assertSound();
    }

    @Test
    void withdrawnLaterACountOfTheAliasLeavesTheSurvivorsHead() {
        long into = listed(number(), "LT-01");
        long from = counted(number(), "LT-02", SECOND_OFFERING);
        merge(from, into);
        as(OPERATOR);
        the(WithdrawPersonTime.class).withdraw(personTime(SECOND_OFFERING, into), "查无此事");
        assertEquals(0, head(into));
        assertSound();
        the(ReinstatePersonTime.class).reinstate(personTime(SECOND_OFFERING, into), "撤销有误");
        assertEquals(1, head(into));
        assertSound();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoCountedOnOneOfferingOneIsTakenBack(boolean firstIntoSecond) {
        long one = counted(number(), "LT-01", OFFERING);
        long two = counted(number(), "LT-01", OFFERING);
        long from = firstIntoSecond ? one : two;
        long into = firstIntoSecond ? two : one;
        long given = personTime(OFFERING, from);
        long seats = seats();
        merge(from, into);
        assertEquals("WITHDRAWN", state(given));
        assertEquals("COUNTED", state(personTime(OFFERING, into)));
        assertEquals(1, sum(one, two));
        assertEquals(0, head(from));
        assertEquals(1, head(into));
        assertEquals(seats - 1, seats());
        assertEquals(
                "ledger.reason.mergedTwice",
                sql("select reason from ledger_entry where person_time_id = ? and sign = -1", given)
                        .getFirst());
        assertSound();
        assertEquals(
                "ledger.reinstate.merged",
                refused(() -> the(ReinstatePersonTime.class).reinstate(given, "再计")));
        assertEquals(
                "offerings.enrolment.merged",
                refused(() -> the(WithdrawEnrolment.class).reinstate(enrolment(OFFERING, from))));
    }

    @Test
    void whatIsCountedIsKeptWhicheverNameItHas() {
        long into = listed(number(), "LT-01");
        long from = counted(number(), "LT-01", OFFERING);
        attend(OFFERING, into, 1);
        long personTime = personTime(OFFERING, from);
        merge(from, into);
        assertEquals(personTime, personTime(OFFERING, into));
        assertEquals("COUNTED", state(personTime));
        assertEquals(1, head(into));
        assertSound();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoCountedOfOneCourseInAYearTheSurvivorsStands(boolean firstIntoSecond) {
        long one = counted(number(), "LT-01", OFFERING);
        long two = counted(number(), "LT-02", SECOND_OFFERING);
        long from = firstIntoSecond ? one : two;
        long into = firstIntoSecond ? two : one;
        long taken = personTime(firstIntoSecond ? OFFERING : SECOND_OFFERING, from);
        merge(from, into);
        assertEquals("WITHDRAWN", state(taken));
        assertEquals(
                "ledger.reason.mergedYear",
                sql("select reason from person_time where id = ?", taken).getFirst());
        assertEquals(1, sum(one, two));
        assertEquals(1, head(into));
        assertEquals(
                "ledger.reinstate.repeat",
                refused(() -> the(ReinstatePersonTime.class).reinstate(taken, "再计")));
        assertSound();
    }

    @Test
    void presentUnderEitherNameIsPresent() {
        long into = listed(number(), "LT-01");
        long from = listed(number(), "LT-01");
        attend(OFFERING, into, 1);
        absent(OFFERING, into, 2);
        mark(OFFERING, into, 300);
        absent(OFFERING, from, 1);
        attend(OFFERING, from, 2);
        mark(OFFERING, from, 900);
        merge(from, into);
        assertEquals("EVIDENCED", state(personTime(OFFERING, into)));
        assertEquals("CANDIDATE", state(personTime(OFFERING, from)));
        confirm(OFFERING, into);
        verify(OFFERING, into);
        assertEquals(1, head(into));
        assertSound();
    }

    @Test
    void aCountWhoseDayTheOthersEvidenceMovesIsTakenBack() {
        long into = listed(number(), "LT-20");
        clock().set("2026-10-20T09:00:00");
        finish(PRACTICAL, into);
        clock().set("2026-11-02T09:00:00");
        pass(PRACTICAL, into, LocalDate.of(2026, 10, 25));
        confirm(PRACTICAL, into);
        verify(PRACTICAL, into);
        long from = listed(number(), "LT-01");
        pass(OFFERING, from, LocalDate.of(2026, 9, 10));
        var before = everything();
        long merge = merge(from, into);
        assertEquals("WITHDRAWN", state(personTime(PRACTICAL, into)));
        assertEquals(0, sum(into));
        assertSound();
        unmerge(merge);
        assertPutBack(before);
        assertEquals(1, sum(into));
    }

    /** Field by field, for what differs is soon found then. */
    private void assertPutBack(Map<String, List<String>> before) {
        var now = everything();
        before.forEach(
                (query, rows) -> assertEquals(without(rows, now.get(query)), without(now.get(query), rows), query));
        assertSound();
    }

    private static List<String> without(List<String> rows, List<String> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void undoneEverythingIsAsItWas(boolean firstIntoSecond) {
        String number = number();
        long one = counted(number, "LT-01", OFFERING);
        listed(number, "LT-20");
        attend(PRACTICAL, one, 1);
        pass(PRACTICAL, one, LocalDate.of(2026, 9, 1));
        String other = number();
        long two = counted(other, "LT-01", OFFERING);
        listed(other, "LT-20");
        absent(PRACTICAL, two, 1);
        attend(PRACTICAL, two, 2);
        mark(PRACTICAL, two, 700);
        pass(PRACTICAL, two, LocalDate.of(2026, 9, 1));
        var before = everything();
        long merge = firstIntoSecond ? merge(one, two) : merge(two, one);
        assertEquals(1, sum(one, two));
        unmerge(merge);
        assertPutBack(before);
        assertEquals(2, sum(one, two));
        // And once more, as if it had never been.
        merge(one, two);
        assertEquals(1, sum(one, two));
        assertSound();
    }

    @Test
    void undoneAConfirmationHoldsAgain() {
        long into = listed(number(), "LT-01");
        finish(OFFERING, into);
        confirm(OFFERING, into);
        long from = listed(number(), "LT-01");
        finish(OFFERING, from);
        confirm(OFFERING, from);
        var before = everything();
        long merge = merge(from, into);
        assertEquals("CONFIRMED", state(personTime(OFFERING, into)));
        assertEquals("CANDIDATE", state(personTime(OFFERING, from)));
        unmerge(merge);
        assertPutBack(before);
    }

    @Test
    void aLaterRosterWithTheOldNumberFindsTheSurvivor() {
        String old = number();
        long from = listed(old, "LT-01");
        long into = listed(number(), "LT-01");
        merge(from, into);
        assertEquals(into, listed(old, "LT-02"));
        assertEquals(1, count("select count(*) from enrolment where person_id = ?", from));
        assertEquals(List.of("enrolled.already"), rules(uploaded(line("李四", old, "LT-02")), 0));
        assertSound();
    }

    @Test
    void twoRowsOfOneFileWithBothNumbersNameOnePerson() {
        String old = number();
        String right = number();
        long from = listed(old, "LT-01");
        merge(from, listed(right, "LT-01"));
        long report = uploaded(line("李四", right, "LT-02"), line("李四", old, "LT-02"));
        assertEquals(List.of("file.samePerson"), rules(report, 1));
    }

    @Test
    void whatCameInUnderTheOldNumberGoesBackWithItAndCountsInItsOwnName() {
        String old = number();
        long from = listed(old, "LT-01");
        long into = listed(number(), "LT-01");
        long merge = merge(from, into);
        listed(old, "LT-02");
        finish(SECOND_OFFERING, into);
        confirm(SECOND_OFFERING, into);
        verify(SECOND_OFFERING, into);
        assertEquals(1, sum(into));
        unmerge(merge);
        assertEquals(0, sum(into));
        assertEquals(1, sum(from));
        assertEquals(1, head(from));
        assertEquals("COUNTED", state(personTime(SECOND_OFFERING, from)));
        assertEquals(
                3,
                count(
                        "select count(*) from ledger_entry where offering_id = ? and person_id in (?, ?)",
                        SECOND_OFFERING,
                        from,
                        into));
        assertSound();
    }

    @Test
    void anEditionThatCorrectsTheNumberLeavesNobodyOut() {
        String wrong = number();
        String right = number();
        long first = submitted(line("李四", wrong, "LT-01"), line("王五", number(), "LT-01"));
        as(OPERATOR);
        the(VerifyRoster.class).verify(first);
        long from = personOf(first);
        long into = listed(right, "LT-02");
        merge(from, into);
        as(OFFICER);
        long second = the(CorrectRoster.class).correct(first, csv(List.of(line("李四", right, "LT-01"))), "名册.csv");
        assertEquals(1, the(Absentees.class).count(second, Scope.all()));
    }

    @Test
    void everyAliasIsOneStepFromTheSurvivor() {
        String first = number();
        long a = listed(first, "LT-01");
        long b = listed(number(), "LT-02");
        long c = listed(number(), "LT-20");
        long one = merge(a, b);
        long two = merge(b, c);
        assertEquals(c, the(Survivors.class).of(a));
        assertEquals(List.of("enrolled.already"), rules(uploaded(line("李四", first, "LT-20")), 0));
        assertEquals("people.unmerge.later", refused(() -> unmerge(one)));
        unmerge(two);
        assertEquals(b, the(Survivors.class).of(a));
        unmerge(one);
        assertEquals(a, the(Survivors.class).of(a));
        assertEquals("people.unmerge.already", refused(() -> unmerge(one)));
        assertSound();
    }

    @Test
    void whoWasMergedIsNotMergedAgain() {
        long a = listed(number(), "LT-01");
        long b = listed(number(), "LT-01");
        long c = listed(number(), "LT-01");
        merge(a, b);
        assertEquals("people.merge.already", refused(() -> merge(a, c)));
        assertEquals("people.merge.already", refused(() -> merge(c, a)));
        assertEquals("people.merge.same", refused(() -> merge(c, c)));
        assertThrows(NotFound.class, () -> merge(c, 99_999_999));
        assertEquals(
                "shared.entry.missing", refused(() -> the(MergePersons.class).merge(b, c, " ")));
        as(OFFICER);
        assertThrows(Denied.class, () -> the(MergePersons.class).merge(b, c, "同一人"));
        assertThrows(Denied.class, () -> the(UnmergePersons.class).unmerge(1, "误合并"));
    }

    @Test
    void anUndoThatCannotRestoreTheCountSaysWhy() {
        long into = counted(number(), "LT-01", OFFERING);
        long from = counted(number(), "LT-02", SECOND_OFFERING);
        long merge = merge(from, into);
        mark(SECOND_OFFERING, into, 100);
        assertEquals("ledger.unmerge.evidence", refused(() -> unmerge(merge)));
        clock().set("2026-11-02T10:00:00");
        mark(SECOND_OFFERING, into, 900);
        unmerge(merge);
        assertEquals(2, sum(from, into));
        assertSound();
    }

    @Test
    void twoOperatorsWhoMergeBothWaysRoundAtOnceMergeOnce() throws Exception {
        long a = counted(number(), "LT-01", OFFERING);
        long b = counted(number(), "LT-01", OFFERING);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 6; i++) {
            long from = i % 2 == 0 ? a : b;
            long into = i % 2 == 0 ? b : a;
            tasks.add(() -> inOwnRequest(caller(60, null, Role.OPERATOR), () -> {
                try {
                    the(MergePersons.class).merge(from, into, "同一人");
                    return true;
                } catch (Problem e) {
                    return false;
                }
            }));
        }
        int merged = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(tasks)) {
                merged += done.get() ? 1 : 0;
            }
        }
        assertEquals(1, merged);
        assertEquals(1, sum(a, b));
        assertTrue(head(a) == 0 || head(b) == 0);
        assertSound();
    }
}
