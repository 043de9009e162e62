package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.ledger.Flaw.Kind;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerifyLedgerDbTest extends LedgerDbTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    /** A ledger of its own for each test: what one breaks, the next must not find. */
    @AfterEach
    void forgetEverything() throws IOException {
        for (var table : List.of(
                "ledger_root_head",
                "ledger_root",
                "ledger_entry",
                "chain_head",
                "person_time",
                "head",
                "ledger_check")) {
            change("delete from " + table);
        }
        Files.deleteIfExists(the(Settings.class).data().resolve("keys/signed-roots"));
    }

    private long chain(int entries) {
        long college = college();
        long offering = offering(college, course());
        for (int i = 0; i < entries; i++) {
            counted(college, offering);
        }
        return offering;
    }

    private LedgerRoot sign(LocalDate day) {
        as(OPERATOR);
        return the(SignRoot.class).sign(day);
    }

    private static Flaw flaw(Kind kind, long offering, long chainSeq) {
        return new Flaw(kind, offering, chainSeq, null);
    }

    private static Flaw signed(Kind kind, long offering, long chainSeq) {
        return new Flaw(kind, offering, chainSeq, TODAY);
    }

    @Test
    void aSoundLedgerIsCountedThrough() {
        chain(3);
        chain(2);
        sign(TODAY);
        var report = check();
        assertTrue(report.sound());
        assertEquals(List.of(2L, 5L, 1L), List.of(report.chains(), report.entries(), report.roots()));
    }

    @Test
    void aDayWithoutACheckIsToldUntilOneIsMade() {
        assertEquals(Waiting.NOTHING, the(LedgerChecks.class).unchecked(TODAY));
        chain(2);
        assertEquals(new Waiting(1, (LocalDate) null), the(LedgerChecks.class).unchecked(TODAY));
        check();
        assertEquals(Waiting.NOTHING, the(LedgerChecks.class).unchecked(TODAY));
        assertEquals(new Waiting(1, TODAY), the(LedgerChecks.class).unchecked(TODAY.plusDays(1)));
        assertEquals(Waiting.NOTHING, the(LedgerChecks.class).flaws());
    }

    @Test
    void whatTheLastCheckFoundWrongIsToldUntilASoundOne() {
        long offering = chain(3);
        change("update ledger_entry set person_id = person_id + 1 where offering_id = ? and chain_seq = 2", offering);
        check();
        assertEquals(new Waiting(1, TODAY), the(LedgerChecks.class).flaws());
        change("update ledger_entry set person_id = person_id - 1 where offering_id = ? and chain_seq = 2", offering);
        check();
        assertEquals(Waiting.NOTHING, the(LedgerChecks.class).flaws());
        var last = the(LedgerChecks.class).last(LedgerCheck.Kind.CHAINS).orElseThrow();
        assertEquals("User 2", last.by());
        assertEquals(3, last.examined());
    }

    @Test
    void whatWasEnteredInTheSameMillisecondReadsBackAsHashed() {
        clock().advance(Duration.ofNanos(123_456_789));
        chain(1);
        assertEquals(List.of(), check().flaws());
    }

    @Test
    void anAlteredRowIsNamed() {
        long offering = chain(3);
        change("update ledger_entry set person_id = person_id + 1 where offering_id = ? and chain_seq = 2", offering);
        assertEquals(List.of(flaw(Kind.ALTERED, offering, 2)), check().flaws());
    }

    @Test
    void swappedRowsAreNamed() {
        long offering = chain(3);
        String renumber = "update ledger_entry set chain_seq = ? where offering_id = ? and chain_seq = ?";
        change(renumber, 99, offering, 1);
        change(renumber, 1, offering, 2);
        change(renumber, 2, offering, 99);
        assertEquals(List.of(flaw(Kind.SWAPPED, offering, 1), flaw(Kind.SWAPPED, offering, 2)), check().flaws());
    }

    @Test
    void aCopiedRowIsNamed() {
        long offering = chain(2);
        change(
                "insert into ledger_entry (person_time_id, seq, sign, offering_id, chain_seq, person_id, course_id,"
                        + " college_id, category, completed_on, rule_number, reason, entered_by, entered_by_name,"
                        + " entered_at, previous_hash, hash) select person_time_id + 1000000, seq, sign, offering_id, 3,"
                        + " person_id, course_id, college_id, category, completed_on, rule_number, reason, entered_by,"
                        + " entered_by_name, entered_at, previous_hash, hash from ledger_entry where offering_id = ?"
                        + " and chain_seq = 2",
                offering);
        assertEquals(List.of(flaw(Kind.INSERTED, offering, 3)), check().flaws());
    }

    @Test
    void aCutTailIsNamed() {
        long offering = chain(3);
        change("delete from ledger_entry where offering_id = ? and chain_seq = 3", offering);
        assertEquals(List.of(flaw(Kind.CUT, offering, 3)), check().flaws());
    }

    @Test
    void aChainDeletedWithItsHeadIsNamedByTheSignedRoot() {
        long offering = chain(2);
        chain(1);
        sign(TODAY);
        change("delete from ledger_entry where offering_id = ?", offering);
        change("delete from chain_head where offering_id = ?", offering);
        assertEquals(List.of(signed(Kind.DELETED, offering, 0)), check().flaws());
    }

    @Test
    void aChainRecomputedWithItsHeadIsNamedByTheSignedRoot() {
        long offering = chain(3);
        sign(TODAY);
        recompute(offering);
        assertEquals(List.of(signed(Kind.RECOMPUTED, offering, 3)), check().flaws());
    }

    /** Another reason in the first entry, and every hash from there on made to fit, as a forger with the source would. */
    private void recompute(long offering) {
        var tip = Tip.start(offering);
        for (Link l : tx(() -> the(Entries.class).ofOffering(offering))) {
            var what = new Posting(
                    l.personTimeId(),
                    l.seq(),
                    l.sign(),
                    l.personId(),
                    l.courseId(),
                    l.collegeId(),
                    l.category(),
                    l.completedOn(),
                    l.ruleNumber(),
                    "forged");
            var anew = Chain.next(tip, what, new Hand(l.enteredBy(), l.enteredByName(), l.enteredAt()));
            change(
                    "update ledger_entry set reason = 'forged', previous_hash = ?, hash = ? where offering_id = ?"
                            + " and chain_seq = ?",
                    anew.previousHash(),
                    anew.hash(),
                    offering,
                    l.chainSeq());
            tip = new Tip(offering, anew.chainSeq(), anew.hash());
        }
        change("update chain_head set hash = ? where offering_id = ?", tip.hash(), offering);
    }

    @Test
    void aRootThatWasMadeToFitIsNotSignedByOurKey() {
        long offering = chain(2);
        sign(TODAY);
        recompute(offering);
        change("update ledger_root_head set hash = (select hash from chain_head where offering_id = ?)", offering);
        var heads = tx(() -> the(Roots.class).heads(TODAY));
        change("update ledger_root set root = ?", RootHash.of("", TODAY, heads));
        assertEquals(List.of(signed(Kind.SIGNATURE, 0, 0)), check().flaws());
    }

    @Test
    void aRootTakenOutFromBetweenIsNamed() {
        chain(1);
        sign(TODAY.minusDays(2));
        sign(TODAY.minusDays(1));
        sign(TODAY);
        change("delete from ledger_root where on_day = ?", TODAY.minusDays(1));
        change("delete from ledger_root_head where on_day = ?", TODAY.minusDays(1));
        assertEquals(List.of(signed(Kind.SIGNATURE, 0, 0)), check().flaws());
    }

    @Test
    void aRootTakenOutAtTheEndLeavesItsHeadsBehind() {
        chain(1);
        sign(TODAY);
        change("delete from ledger_root");
        assertEquals(List.of(signed(Kind.SIGNATURE, 0, 0)), check().flaws());
    }

    @Test
    void rootsTakenOutAtTheEndWithTheirHeadsAreMissedAndNothingIsSignedOverTheGap() {
        chain(1);
        sign(TODAY.minusDays(1));
        chain(1);
        sign(TODAY);
        the(Witness.class).catchUp();
        change("delete from ledger_root where on_day = ?", TODAY);
        change("delete from ledger_root_head where on_day = ?", TODAY);
        assertEquals(List.of(signed(Kind.SIGNATURE, 0, 0)), check().flaws());
        assertEquals(
                "ledger.root.missing",
                assertThrows(Problem.class, () -> sign(TODAY)).key());
    }

    @Test
    void aLineThatAKillCutOffDoesNotSwallowTheNextOne() throws IOException {
        chain(1);
        sign(TODAY);
        the(Witness.class).catchUp();
        var kept = the(Settings.class).data().resolve("keys/signed-roots");
        var whole = Files.readString(kept);
        Files.writeString(kept, whole.substring(0, whole.length() - 20));
        the(Witness.class).catchUp();
        change("delete from ledger_root");
        change("delete from ledger_root_head");
        assertEquals(List.of(signed(Kind.SIGNATURE, 0, 0)), check().flaws());
    }

    @Test
    void aDayIsSignedOnceAndInOrder() {
        chain(1);
        var first = sign(TODAY);
        chain(1);
        assertEquals(first.root(), sign(TODAY).root());
        assertEquals(1, count("select count(*) from ledger_root"));
        assertEquals(
                "ledger.root.order",
                assertThrows(Problem.class, () -> sign(TODAY.minusDays(1))).key());
        assertEquals(
                "ledger.root.future",
                assertThrows(Problem.class, () -> sign(TODAY.plusDays(1))).key());
    }

    @Test
    void yesterdaysRootIsSignedWhereItIsMissing() {
        the(DailyRoot.class).signYesterday();
        assertEquals(0, count("select count(*) from ledger_root"));
        chain(1);
        the(DailyRoot.class).signYesterday();
        the(DailyRoot.class).signYesterday();
        assertEquals(TODAY.minusDays(1), the(Roots.class).last().orElseThrow().day());
        clock().advance(Duration.ofDays(1));
        the(DailyRoot.class).signYesterday();
        assertEquals(2, count("select count(*) from ledger_root"));
        assertTrue(check().sound());
    }
}
