package io.greentalent.rosters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Two colleges with offerings in one term, and rosters for them. */
final class RosterWorld {
    static final long COLLEGE = 901;
    static final long OTHER_COLLEGE = 902;
    static final long TERM = 903;
    static final long OFFERING = 905;
    static final long SECOND_OFFERING = 906;
    static final long OTHERS_OFFERING = 907;

    private static final String HEAD = "姓名,证件号码,班级,开课编号,人员类别,联系电话,学号,电子邮箱";

    private final Sql sql;

    /** Something that runs one statement. */
    interface Sql {
        void change(String sql, Object... args);
    }

    RosterWorld(Sql sql) {
        this.sql = sql;
    }

    void make() {
        college(COLLEGE, "90001", "江北职业学院");
        college(OTHER_COLLEGE, "90002", "江南职业学院");
        sql.change(
                "insert into term (id, version, code, starts_on, ends_on) values (?, 1, '2026-2027-1', ?, ?)",
                TERM,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2027, 1, 20));
        sql.change("insert into course (id, version, code, title_zh, title_en, field, college_id)"
                + " values (904, 1, 'GREEN-1', '节能基础', 'Energy saving', 'ENERGY_SAVING', 901)");
        sql.change("insert into course_version (id, version, course_id, number, state, theory, practice, objectives_zh,"
                + " objectives_en, audience_zh, audience_en, assessment_zh, assessment_en, author_id, approved_on)"
                + " values (910, 1, 904, 1, 'APPROVED', 160, 0, '', '', '', '', '', '', 0, '2026-06-01')");
        offering(OFFERING, "LT-01", COLLEGE);
        offering(SECOND_OFFERING, "LT-02", COLLEGE);
        offering(OTHERS_OFFERING, "LT-09", OTHER_COLLEGE);
        sql.change("insert into major (id, version, college_id, code, name) values (908, 1, 901, '420801', '环境工程')");
        sql.change("insert into class_group (id, version, college_id, major_id, name, entry_year)"
                + " values (909, 1, 901, 908, '环工 2501', 2025)");
    }

    private void college(long id, String code, String name) {
        sql.change(
                "insert into college (id, version, code, name, short_name, contact_name, contact_email, address, active)"
                        + " values (?, 1, ?, ?, ?, '', '', '', true)",
                id,
                code,
                name,
                name);
    }

    private void offering(long id, String number, long college) {
        sql.change(
                "insert into offering (id, version, number, course_id, course_version_id, college_id, term_id,"
                        + " instructor_id, capacity, seats_taken, self_enrolment, starts_on, ends_on)"
                        + " values (?, 1, ?, 904, 910, ?, ?, 0, 20000, 0, false, ?, ?)",
                id,
                number,
                college,
                TERM,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 12, 31));
    }

    static String line(String name, String number, String offering) {
        return line(name, number, offering, "", "");
    }

    static String line(String name, String number, String offering, String phone, String studentNo) {
        return String.join(",", name, number, "环工 2501", offering, "在校生", phone, studentNo);
    }

    /** The lines in a file, below the headings. */
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
}
