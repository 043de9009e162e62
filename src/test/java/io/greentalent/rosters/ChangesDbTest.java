package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Problem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a correction says about name, category and class of somebody who is on the offering. */
class ChangesDbTest extends RosterDbTest {
    private String number = "";
    private long first;
    private long enrolment;

    @BeforeEach
    void somebodyIsOnTheOffering() {
        number = number();
        first = verified(submitted(told("张三", "环工 2501", "在校生")));
        enrolment = row(first, 0).enrolmentId();
    }

    private String told(String name, String classGroup, String category) {
        return String.join(",", name, number, classGroup, "LT-01", category, "", "");
    }

    private long verified(long report) {
        as(OPERATOR);
        the(VerifyRoster.class).verify(report);
        as(OFFICER);
        return report;
    }

    private long corrected(String line) {
        long report = the(CorrectRoster.class).correct(first, csv(List.of(line)), "更正.csv");
        assertEquals(Verdict.REVIEW, row(report, 0).verdict());
        the(ConfirmRosterRow.class).confirm(row(report, 0).id(), "登记有误");
        commit(report);
        the(SubmitRoster.class).submit(report);
        return report;
    }

    private String category() {
        return (String)
                sql("select category from enrolment where id = ?", enrolment).getFirst();
    }

    private long anotherClass() {
        change("insert into class_group (version, college_id, major_id, name, entry_year)"
                + " select 1, 901, 908, '环工 2502', 2025 from term where id = 903"
                + " and not exists (select 1 from class_group where name = '环工 2502')");
        return count("select id from class_group where name = '环工 2502'");
    }

    @Test
    void aCorrectedNameIsTakenOnceItIsVerified() {
        long report = corrected(told("张山", "环工 2501", "在校生"));
        assertEquals(List.of("name.changes", "enrolled.already"), rules(report, 0));
        assertEquals(
                0,
                count(
                        "select count(*) from person where id = ? and name = '张山'",
                        row(report, 0).personId()));
        verified(report);
        assertEquals(
                1,
                count(
                        "select count(*) from person where id = ? and name = '张山'",
                        row(report, 0).personId()));
    }

    @Test
    void aCorrectedCategoryIsTakenAndCompletionJudgedAgain() {
        long report = corrected(told("张三", "环工 2501", "社会人员"));
        assertEquals("STUDENT", category());
        verified(report);
        assertEquals("PUBLIC", category());
        assertEquals(
                1,
                count(
                        "select count(*) from person_time where enrolment_id = ? and category = 'PUBLIC'"
                                + " and state = 'CANDIDATE'",
                        enrolment));
        assertTrue(((String) sql("select reasons from completion where enrolment_id = ?", enrolment)
                        .getFirst())
                .contains("CATEGORY"));
    }

    @Test
    void aCorrectedClassIsTakenOnceItIsVerified() {
        long other = anotherClass();
        long report = corrected(told("张三", "环工 2502", "在校生"));
        assertEquals(909, count("select class_group_id from enrolment where id = ?", enrolment));
        verified(report);
        assertEquals(other, count("select class_group_id from enrolment where id = ?", enrolment));
    }

    @Test
    void whatTheOperatorReturnsChangesNothing() {
        long report = corrected(told("张山", "环工 2501", "社会人员"));
        as(OPERATOR);
        the(VerifyRoster.class).returnRow(row(report, 0).id(), "类别无误");
        verified(report);
        assertEquals("STUDENT", category());
        assertEquals(
                0,
                count(
                        "select count(*) from person where id = ? and name = '张山'",
                        row(report, 0).personId()));
        assertEquals(1, count("select count(*) from enrolment where id = ? and state = 'ENROLLED'", enrolment));
    }

    @Test
    void theCategoryOfACountedPersonTimeIsRefusedInThePreview() {
        change("update person_time set state = 'COUNTED' where enrolment_id = ?", enrolment);
        long report = the(CorrectRoster.class).correct(first, csv(List.of(told("张三", "环工 2501", "社会人员"))), "更正.csv");
        assertEquals(Verdict.REJECT, row(report, 0).verdict());
        assertEquals(List.of("category.counted", "enrolled.already"), rules(report, 0));
        change("update person_time set state = 'WITHDRAWN' where enrolment_id = ?", enrolment);
        the(RecheckRoster.class).recheck(report);
        assertEquals(List.of("category.changes", "enrolled.already"), rules(report, 0));
    }

    @Test
    void theCategoryOfAPersonTimeThatIsCountedMeanwhileIsNotChanged() {
        long report = corrected(told("张三", "环工 2501", "社会人员"));
        change("update person_time set state = 'COUNTED' where enrolment_id = ?", enrolment);
        var problem = assertThrows(Problem.class, () -> verified(report));
        assertEquals("ledger.category.counted", problem.key());
        assertEquals("STUDENT", category());
        assertEquals(RosterReport.State.SUBMITTED, report(report).state());
        change("update person_time set state = 'WITHDRAWN' where enrolment_id = ?", enrolment);
        verified(report);
        assertEquals("PUBLIC", category());
        assertEquals(
                1, count("select count(*) from person_time where enrolment_id = ? and category = 'PUBLIC'", enrolment));
    }
}
