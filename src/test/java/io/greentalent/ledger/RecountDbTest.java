package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.ledger.Difference.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecountDbTest extends LedgerDbTest {
    private static final LocalDateTime THEN = DAY.atTime(9, 0);

    @AfterEach
    void forgetEverything() {
        Stream.of(
                        "ledger_entry",
                        "chain_head",
                        "person_time",
                        "figure",
                        "figure_change",
                        "figure_source",
                        "course_year",
                        "offering_place",
                        "head",
                        "completion",
                        "enrolment",
                        "check_in",
                        "course_session",
                        "mark")
                .forEach(table -> change("delete from " + table));
        change("delete from completion_rule where number > 1");
    }

    private Recount.Report recount() {
        as(OPERATOR);
        return the(Recount.class).recount();
    }

    private List<Kind> kinds(Recount.Report report) {
        return report.differences().stream().map(Difference::kind).toList();
    }

    private List<Mismatch.Kind> mismatches() {
        return recount().mismatches().stream()
                .map(Mismatch::kind)
                .distinct()
                .sorted()
                .toList();
    }

    /** An offering of one theory session of one class hour, of an approved course version. */
    private long taught(long college, long course) {
        long version = next();
        change(
                "insert into course_version (id, version, course_id, number, state, theory, practice, objectives_zh,"
                        + " objectives_en, audience_zh, audience_en, assessment_zh, assessment_en, author_id, approved_on)"
                        + " values (?, 1, ?, ?, 'APPROVED', 10, 0, '', '', '', '', '', '', 0, ?)",
                version,
                course,
                version,
                LocalDate.of(2026, 1, 1));
        long offering = offering(college, course);
        change("update offering set course_version_id = ? where id = ?", version, offering);
        change(
                "insert into course_session (id, version, offering_id, number, kind, starts_at, ends_at, hours, place)"
                        + " values (?, 1, ?, 1, 'THEORY', ?, ?, 10, 'A1')",
                next(),
                offering,
                THEN,
                THEN.plusMinutes(45));
        return offering;
    }

    /** Present at the session, and marked on that day. */
    private void proven(long offering, long enrolment, int tenths, LocalDate marked) {
        change(
                "insert into check_in (id, version, session_id, enrolment_id, present, via, recorded_by, recorded_by_name,"
                        + " recorded_at) select ?, 1, id, ?, true, 'INSTRUCTOR', 1, 'x', ? from course_session"
                        + " where offering_id = ?",
                next(),
                enrolment,
                THEN,
                offering);
        change(
                "insert into mark (id, version, enrolment_id, score_tenths, via, recorded_by, recorded_by_name, recorded_at)"
                        + " values (?, 1, ?, ?, 'INSTRUCTOR', 1, 'x', ?)",
                next(),
                enrolment,
                tenths,
                marked.atTime(18, 0));
    }

    private long provenAndCounted(long college, long offering, int tenths) {
        long id = counted(college, offering);
        proven(offering, enrolment(id), tenths, DAY);
        return id;
    }

    @Test
    void theEvidenceGivesTheLedgerAgain() {
        long college = college();
        long offering = taught(college, course());
        provenAndCounted(college, offering, 800);
        provenAndCounted(college, offering, 600);
        withdraw(provenAndCounted(college, offering, 700));
        var report = recount();
        assertTrue(report.sound(), report.toString());
        assertEquals(
                List.of(3L, 2L, 2L, 3L), List.of(report.examined(), report.counted(), report.upheld(), report.met()));
    }

    @Test
    void aCheckInTakenBackIsNamedAndTheLedgerStays() {
        long college = college();
        long offering = taught(college, course());
        long id = provenAndCounted(college, offering, 800);
        change("update check_in set present = false");
        var report = recount();
        assertEquals(List.of(Kind.LOST), kinds(report));
        assertEquals(id, report.differences().getFirst().personTimeId());
        assertEquals(List.of(1L, 0L), List.of(report.counted(), report.upheld()));
        assertEquals("COUNTED", state(id));
    }

    @Test
    void aMarkOfALaterDayIsNamed() {
        long college = college();
        long offering = taught(college, course());
        long id = counted(college, offering);
        proven(offering, enrolment(id), 800, DAY.plusDays(2));
        assertEquals(List.of(Kind.MOVED), kinds(recount()));
    }

    @Test
    void evidenceThatNoPersonTimeShowsIsNamed() {
        long college = college();
        long offering = taught(college, course());
        long id = met(offering, person(college));
        proven(offering, enrolment(id), 800, DAY);
        evidenceLost(id);
        assertEquals(List.of(Kind.UNSEEN), kinds(recount()));
        change("delete from person_time");
        assertEquals(List.of(Kind.UNSEEN), kinds(recount()));
    }

    @Test
    void anotherVersionOfTheRuleShowsWhatItWouldChange() {
        long college = college();
        long offering = taught(college, course());
        long low = provenAndCounted(college, offering, 600);
        provenAndCounted(college, offering, 900);
        change(
                "insert into completion_rule (number, effective_on, attendance_percent, theory_percent, practice_percent,"
                        + " mark_tenths, students_only, safety_required, agreement_required, approved_version_required,"
                        + " once_a_year, counts, note, made_by, made_at) select 2, '2027-01-01', attendance_percent,"
                        + " theory_percent, practice_percent, 800, students_only, safety_required, agreement_required,"
                        + " approved_version_required, once_a_year, counts, note, made_by, made_at from completion_rule"
                        + " where number = 1");
        assertTrue(recount().sound());
        var report = the(Recount.class).recountUnder(2);
        assertEquals(List.of(Kind.LOST), kinds(report));
        assertEquals(low, report.differences().getFirst().personTimeId());
        assertEquals(List.of(2L, 1L, 1L), List.of(report.counted(), report.upheld(), report.met()));
    }

    @Test
    void onlyARecountThatIsAskedForIsKept() {
        long college = college();
        provenAndCounted(college, taught(college, course()), 800);
        var kept = recount();
        long before = count("select count(*) from ledger_check");
        clock().advance(Duration.ofMinutes(1));
        var seen = the(Recount.class).compare();
        the(Recount.class).recountUnder(1);
        assertEquals(before, count("select count(*) from ledger_check"));
        assertEquals(
                List.of(kept.examined(), kept.counted(), kept.upheld(), kept.met(), 0L),
                List.of(seen.examined(), seen.counted(), seen.upheld(), seen.met(), seen.flaws()));
        recount();
        assertEquals(before + 1, count("select count(*) from ledger_check"));
    }

    @Test
    void aChangedRollUpIsNamed() {
        long college = college();
        provenAndCounted(college, taught(college, course()), 800);
        the(FoldFigures.class).fold();
        change("update figure set n = 5 where name = 'LEDGER' and grain = 'BD'");
        assertEquals(List.of(Mismatch.Kind.ROLL_UP), mismatches());
        var found = recount().mismatches().getFirst();
        assertEquals(List.of(1L, 5L), List.of(found.entries(), found.kept()));
        assertTrue(found.key().contains("2026-10"), found.key());
    }

    @Test
    void changedHeadsAreNamed() {
        long college = college();
        provenAndCounted(college, taught(college, course()), 800);
        change("update head set times = 2");
        assertEquals(List.of(Mismatch.Kind.HEAD), mismatches());
    }

    @Test
    void aPersonTimeMadeToCountWithoutAnEntryIsNamed() {
        long college = college();
        long offering = taught(college, course());
        long id = met(offering, person(college));
        proven(offering, enrolment(id), 800, DAY);
        change("update person_time set state = 'COUNTED'");
        assertEquals(List.of(Mismatch.Kind.ROLL_UP, Mismatch.Kind.SOURCE, Mismatch.Kind.STATE), mismatches());
    }

    @Test
    void aDayChangedBesideTheEntryIsNamed() {
        long college = college();
        provenAndCounted(college, taught(college, course()), 800);
        change("update person_time set completed_on = ?", DAY.minusYears(1));
        assertEquals(List.of(Mismatch.Kind.ROLL_UP, Mismatch.Kind.SOURCE, Mismatch.Kind.FIGURES), mismatches());
    }

    @Test
    void entriesThatDoNotAlternateAreNamed() {
        long college = college();
        long id = provenAndCounted(college, taught(college, course()), 800);
        change("update ledger_entry set seq = 2 where person_time_id = ?", id);
        assertEquals(List.of(Mismatch.Kind.ORDER), mismatches());
    }

    @Test
    void aRepetitionMadeToCountIsNamed() {
        long college = college();
        long course = course();
        long person = person(college);
        for (int year : List.of(2026, 2027)) {
            counted(college, taught(college, course), person, LocalDate.of(year, 3, 1));
        }
        change("update person_time set completed_on = '2026-03-01'");
        assertEquals(
                List.of(Mismatch.Kind.ROLL_UP, Mismatch.Kind.SOURCE, Mismatch.Kind.FIGURES, Mismatch.Kind.REPEAT),
                mismatches());
    }
}
