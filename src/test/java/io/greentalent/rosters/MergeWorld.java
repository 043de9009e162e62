package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.learning.RecordMarks;
import io.greentalent.learning.RecordSafetyPasses;
import io.greentalent.learning.SafetyTerm;
import io.greentalent.learning.Score;
import io.greentalent.ledger.ConfirmCompletions;
import io.greentalent.ledger.MergePreview;
import io.greentalent.ledger.Recount;
import io.greentalent.ledger.VerifyCompletions;
import io.greentalent.ledger.VerifyLedger;
import io.greentalent.offerings.RecordAttendance;
import io.greentalent.people.MergePersons;
import io.greentalent.people.UnmergePersons;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** People of a college who train on offerings of two sessions each, by the real use cases from the roster to the ledger. */
abstract class MergeWorld extends RosterDbTest {
    /** Another course, with practice, for which a safety pass is needed. */
    static final long PRACTICAL = 920;

    static final Caller TEACHER = caller(51, null, Role.OPERATOR);

    @BeforeAll
    void classroom() {
        change(
                "insert into agreement (version, number, college_id, signed_on, starts_on, ends_on) values (0, 'A-1', ?, ?, ?, ?)",
                COLLEGE,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31));
        change("insert into course (id, version, code, title_zh, title_en, field, college_id)"
                + " values (921, 1, 'GREEN-9', '检修实训', 'Maintenance', 'ENERGY_SAVING', 901)");
        change("insert into course_version (id, version, course_id, number, state, theory, practice, objectives_zh,"
                + " objectives_en, audience_zh, audience_en, assessment_zh, assessment_en, author_id, approved_on)"
                + " values (922, 1, 921, 1, 'APPROVED', 0, 160, '', '', '', '', '', '', 0, '2026-06-01')");
        change("insert into offering (id, version, number, course_id, course_version_id, college_id, term_id,"
                + " instructor_id, capacity, seats_taken, self_enrolment, starts_on, ends_on)"
                + " values (920, 1, 'LT-20', 921, 922, 901, 903, 0, 20000, 0, false, '2026-09-01', '2026-12-31')");
        sessions(OFFERING, "THEORY");
        sessions(SECOND_OFFERING, "THEORY");
        sessions(PRACTICAL, "PRACTICE");
    }

    private void sessions(long offering, String kind) {
        for (int i = 1; i <= 2; i++) {
            change(
                    "insert into course_session (id, version, offering_id, number, kind, starts_at, ends_at, hours, place)"
                            + " values (?, 0, ?, ?, ?, ?, ?, 80, 'B201')",
                    session(offering, i),
                    offering,
                    i,
                    kind,
                    "2026-10-0" + i + " 08:00:00",
                    "2026-10-0" + i + " 15:00:00");
        }
    }

    static long session(long offering, int number) {
        return offering * 10 + number;
    }

    /** A verified roster of one row; gives the person whom it names. */
    long listed(String number, String offering) {
        return listed("李四", number, offering);
    }

    long listed(String name, String number, String offering) {
        long report = submitted(line(name, number, offering));
        as(OPERATOR);
        the(VerifyRoster.class).verify(report);
        return personOf(report);
    }

    long personOf(long report) {
        return count("select person_id from roster_row where report_id = ? order by id", report);
    }

    long enrolment(long offering, long person) {
        return count("select id from enrolment where offering_id = ? and person_id = ?", offering, person);
    }

    void attend(long offering, long person, int... numbers) {
        as(TEACHER);
        for (int number : numbers) {
            the(RecordAttendance.class)
                    .record(session(offering, number), Map.of(enrolment(offering, person), Boolean.TRUE));
        }
    }

    void absent(long offering, long person, int number) {
        as(TEACHER);
        the(RecordAttendance.class)
                .record(session(offering, number), Map.of(enrolment(offering, person), Boolean.FALSE));
    }

    void mark(long offering, long person, int tenths) {
        as(TEACHER);
        the(RecordMarks.class).record(offering, Map.of(enrolment(offering, person), new Score(tenths)));
    }

    void pass(long offering, long person, LocalDate day) {
        as(TEACHER);
        the(RecordSafetyPasses.class)
                .record(offering, Map.of(enrolment(offering, person), new SafetyTerm(day, LocalDate.of(2027, 12, 31))));
    }

    void finish(long offering, long person) {
        attend(offering, person, 1, 2);
        mark(offering, person, 800);
    }

    long personTime(long offering, long person) {
        return count("select id from person_time where offering_id = ? and person_id = ?", offering, person);
    }

    void confirm(long offering, long person) {
        as(OFFICER);
        the(ConfirmCompletions.class).confirm(offering, Set.of(personTime(offering, person)));
    }

    void verify(long offering, long person) {
        as(OPERATOR);
        the(VerifyCompletions.class).verify(offering, Set.of(personTime(offering, person)));
    }

    /** From the roster to the ledger. */
    long counted(String number, String offeringNumber, long offering) {
        long person = listed(number, offeringNumber);
        finish(offering, person);
        confirm(offering, person);
        verify(offering, person);
        assertEquals("COUNTED", state(personTime(offering, person)));
        return person;
    }

    String state(long personTime) {
        return (String)
                sql("select state from person_time where id = ?", personTime).getFirst();
    }

    long merge(long from, long into) {
        as(OPERATOR);
        var foretold = the(MergePreview.class).of(from, into, Scope.all());
        long merge = the(MergePersons.class).merge(from, into, "同一人，证件号码录入有误");
        assertForetold(foretold, merge, from, into);
        return merge;
    }

    /** What the preview said is what came to be. */
    private void assertForetold(List<MergePreview.Line> foretold, long merge, long from, long into) {
        assertEquals(
                foretold.stream().filter(line -> line.takenBack() != null).count(),
                count(
                        "select count(*) from person_merge_trace where merge_id = ? and kind = 'person_time.reversed'",
                        merge));
        for (var line : foretold) {
            assertEquals(
                    line.effect() == MergePreview.Effect.GIVEN_UP ? from : into,
                    count("select person_id from enrolment where id = ?", line.enrolmentId()));
            if (line.takenBack() != null) {
                assertEquals(
                        line.takenBack(),
                        sql("select reason from person_time where enrolment_id = ?", line.enrolmentId())
                                .getFirst());
            }
        }
    }

    void unmerge(long merge) {
        as(OPERATOR);
        the(UnmergePersons.class).unmerge(merge, "误合并");
    }

    /** How many person-times the entries of both count together. */
    long sum(long... persons) {
        long sum = 0;
        for (long person : persons) {
            sum += count("select coalesce(sum(sign), 0) from ledger_entry where person_id = ?", person);
        }
        return sum;
    }

    long head(long person) {
        return count("select coalesce(sum(times), 0) from head where person_id = ?", person);
    }

    /** Recount, chains and sums agree. */
    void assertSound() {
        as(OPERATOR);
        var recount = the(Recount.class).recount();
        assertTrue(recount.sound(), recount::toString);
        var chains = the(VerifyLedger.class).verify();
        assertTrue(chains.sound(), () -> chains.flaws().toString());
    }

    /** Everything that a merge may touch, but versions, times of evaluation and the append-only entries. */
    Map<String, List<String>> everything() {
        var all = new LinkedHashMap<String, List<String>>();
        List.of(
                        "select id, name, id_hash, merged_into from person",
                        "select id, username, disabled, replaced_by, person_id from account",
                        "select id, person_id, offering_id, state, withdrawn_at, withdrawal_reason, vouched from enrolment",
                        "select id, session_id, enrolment_id, present, recorded_by from check_in",
                        "select id, enrolment_id, score_tenths, recorded_at from mark",
                        "select id, person_id, passed_on, valid_until from safety_pass",
                        "select id, id_hash, alias_hash, person_id, enrolment_id, outcome from roster_row",
                        "select enrolment_id, met, completed_on, attended_on, sessions_attended, mark_tenths, reasons"
                                + " from completion",
                        "select id, person_id, enrolment_id, state, completed_on, in_month, repeat_key, confirmed_by,"
                                + " confirmed_at, decided_by, decided_at, reason from person_time",
                        "select name, college_id, course_id, category, on_day, sum(n) from figure_change group by name,"
                                + " college_id, course_id, category, on_day having sum(n) <> 0",
                        "select person_id, times, first_on, last_on from head where times <> 0",
                        "select id, seats_taken from offering")
                .forEach(query -> all.put(query, rows(query)));
        return all;
    }

    private List<String> rows(String query) {
        var rows = new ArrayList<String>();
        sql(query).forEach(row -> rows.add(Arrays.toString((Object[]) row)));
        rows.sort(null);
        return rows;
    }
}
