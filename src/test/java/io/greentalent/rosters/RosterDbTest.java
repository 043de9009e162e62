package io.greentalent.rosters;

import io.greentalent.DbTest;
import io.greentalent.people.InventedNumbers;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;

/** Two colleges with an offering each in one term, and rosters as CSV; every test invents people of its own. */
abstract class RosterDbTest extends DbTest {
    static final long COLLEGE = 901;
    static final long OTHER_COLLEGE = 902;
    static final long TERM = 903;
    static final long OFFERING = 905;
    static final long SECOND_OFFERING = 906;
    static final long OTHERS_OFFERING = 907;
    static final Caller OFFICER = caller(31, COLLEGE, Role.COLLEGE);
    static final Caller STRANGER = caller(32, OTHER_COLLEGE, Role.COLLEGE);
    static final Caller OPERATOR = caller(41, null, Role.OPERATOR);

    private static final String HEAD = "姓名,证件号码,班级,开课编号,人员类别,联系电话";

    private int people;

    @BeforeAll
    void world() {
        college(COLLEGE, "90001", "江北职业学院");
        college(OTHER_COLLEGE, "90002", "江南职业学院");
        change(
                "insert into term (id, version, code, starts_on, ends_on) values (?, 1, '2026-2027-1', ?, ?)",
                TERM,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2027, 1, 20));
        change("insert into course (id, version, code, title_zh, title_en, field, college_id)"
                + " values (904, 1, 'GREEN-1', '节能基础', 'Energy saving', 'ENERGY_SAVING', 901)");
        change("insert into course_version (id, version, course_id, number, state, theory, practice, objectives_zh,"
                + " objectives_en, audience_zh, audience_en, assessment_zh, assessment_en, author_id, approved_on)"
                + " values (910, 1, 904, 1, 'APPROVED', 160, 0, '', '', '', '', '', '', 0, '2026-06-01')");
        offering(OFFERING, "LT-01", COLLEGE);
        offering(SECOND_OFFERING, "LT-02", COLLEGE);
        offering(OTHERS_OFFERING, "LT-09", OTHER_COLLEGE);
        change("insert into major (id, version, college_id, code, name) values (908, 1, 901, '420801', '环境工程')");
        change("insert into class_group (id, version, college_id, major_id, name, entry_year)"
                + " values (909, 1, 901, 908, '环工 2501', 2025)");
    }

    private void college(long id, String code, String name) {
        change(
                "insert into college (id, version, code, name, short_name, contact_name, contact_email, address, active)"
                        + " values (?, 1, ?, ?, ?, '', '', '', true)",
                id,
                code,
                name,
                name);
    }

    private void offering(long id, String number, long college) {
        change(
                "insert into offering (id, version, number, course_id, course_version_id, college_id, term_id,"
                        + " instructor_id, capacity, seats_taken, self_enrolment, starts_on, ends_on)"
                        + " values (?, 1, ?, 904, 910, ?, ?, 0, 5000, 0, false, ?, ?)",
                id,
                number,
                college,
                TERM,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 12, 31));
    }

    /** A number that no other call gives. */
    String number() {
        people++;
        return InventedNumbers.of("5001" + String.format("%02d", people / 900 + 1), "20050314", people % 900);
    }

    /** A line on the first offering. */
    String line(String name, String number) {
        return line(name, number, "LT-01");
    }

    String line(String name, String number, String offering) {
        return String.join(",", name, number, "环工 2501", offering, "在校生", "");
    }

    /** So many lines of people who are new. */
    List<String> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> line("张三", number())).toList();
    }

    static Path csv(List<String> lines) {
        try {
            var all = new ArrayList<String>();
            all.add(HEAD);
            all.addAll(lines);
            return Files.write(Files.createTempFile("roster", ".csv"), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads as the college's officer. */
    long uploaded(String... lines) {
        return uploaded(List.of(lines));
    }

    long uploaded(List<String> lines) {
        as(OFFICER);
        return the(UploadRoster.class).upload(COLLEGE, TERM, null, csv(lines), "名册.csv");
    }

    void commit(long report) {
        as(OFFICER);
        the(Jobs.class).begin(the(CommitRoster.class).commit(report));
        as(OFFICER);
    }

    long committed(String... lines) {
        long report = uploaded(lines);
        commit(report);
        return report;
    }

    long submitted(String... lines) {
        long report = committed(lines);
        the(SubmitRoster.class).submit(report);
        return report;
    }

    void undo(long report) {
        as(OFFICER);
        the(Jobs.class).begin(the(UndoRoster.class).undo(report));
        as(OFFICER);
    }

    RosterReport report(long id) {
        return the(Rosters.class).get(id, Scope.all());
    }

    List<RosterRowView> rows(long report) {
        return the(RosterRows.class).list(report, RosterRows.Filter.none(), Window.top(1000), Scope.all());
    }

    RosterRowView row(long report, int index) {
        return rows(report).get(index);
    }

    RowCounts counts(long report) {
        return the(RosterRows.class).counts(report, Scope.all());
    }

    List<String> rules(long report, int index) {
        return row(report, index).findings().stream().map(f -> f.rule().code()).toList();
    }

    long enrolments(long report) {
        return count("select count(*) from enrolment where roster_report_id = ?", report);
    }

    long seats() {
        return count("select seats_taken from offering where id = ?", OFFERING);
    }
}
