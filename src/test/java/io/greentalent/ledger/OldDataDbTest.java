package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.greentalent.shared.IdsAhead;
import io.greentalent.shared.NamesBySound;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** What was counted before the sums were kept is in them after the migrations. */
class OldDataDbTest {
    private static final String BEFORE_THE_SUMS = "153";
    private static final String NAME = "old" + UUID.randomUUID().toString().replace("-", "");

    private static final List<String> ROWS = List.of(
            "insert into course (id, version, code, title_zh, title_en, field, college_id)"
                    + " values (1, 1, 'K1', 'K', 'K', 'LOW_CARBON', 1)",
            offering(1, 1),
            offering(2, 2),
            counted(1, 1, 1, 1, "2026-01-10"),
            counted(2, 2, 1, 2, "2026-03-05"),
            counted(3, 1, 2, 1, "2026-01-10"),
            "insert into head (scope, scope_id, person_id, times) values ('TOTAL', 0, 1, 2), ('TOTAL', 0, 2, 1),"
                    + " ('COLLEGE', 1, 1, 1), ('COLLEGE', 2, 1, 1), ('COLLEGE', 1, 2, 1), ('COURSE', 1, 1, 2),"
                    + " ('COURSE', 1, 2, 1), ('YEAR', 2026, 1, 2), ('YEAR', 2026, 2, 1)");

    private static String offering(long id, long college) {
        return "insert into offering (id, version, number, course_id, course_version_id, college_id, term_id,"
                + " instructor_id, capacity, seats_taken, self_enrolment, starts_on, ends_on) values (%1$d, 1, 'O%1$d', 1, 1,"
                        .formatted(id)
                + college + ", 1, 1, 40, 2, false, '2026-01-01', '2026-04-30')";
    }

    /** The statements that make one person-time which counts, one a line. */
    private static String counted(long id, long offering, long person, long college, String day) {
        return """
                insert into enrolment (id, version, offering_id, person_id, college_id, category, source, vouched, state, enrolled_at) values (%1$d, 1, %2$d, %3$d, %4$d, 'STUDENT', 'ROSTER', true, 'ENROLLED', '2026-01-01 08:00:00');
                insert into completion (version, enrolment_id, rule_number, met, attended_on, completed_on, sessions_held, sessions_attended, theory_done, theory_required, practice_done, practice_required, reasons, evaluated_at) values (1, %1$d, 1, true, '%5$s', '%5$s', 1, 1, 0, 0, 0, 0, '', '2026-05-01 08:00:00');
                insert into person_time (id, version, offering_id, person_id, enrolment_id, course_id, college_id, category, state, rule_number, completed_on) values (%1$d, 1, %2$d, %3$d, %1$d, 1, %4$d, 'STUDENT', 'COUNTED', 1, '%5$s');
                insert into ledger_entry (person_time_id, seq, sign, offering_id, chain_seq, person_id, course_id, college_id, category, completed_on, rule_number, reason, entered_by, entered_by_name, entered_at, previous_hash, hash) values (%1$d, 1, 1, %2$d, %1$d, %3$d, 1, %4$d, 'STUDENT', '%5$s', 1, '', 1, 'U', '2026-05-01 08:00:00', '0', '%1$d')""".formatted(id, offering, person, college, day);
    }

    private static String url() {
        String address = System.getProperty("test.database", "jdbc:h2:mem:");
        return address.startsWith("jdbc:mysql:")
                ? address + NAME + "?createDatabaseIfNotExist=true"
                : "jdbc:h2:mem:" + NAME
                        + ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(
                url(),
                System.getProperty("test.database.user", "sa"),
                System.getProperty("test.database.password", ""));
    }

    private static void migrate(MigrationVersion to) {
        Flyway.configure()
                .dataSource(
                        url(),
                        System.getProperty("test.database.user", "sa"),
                        System.getProperty("test.database.password", ""))
                .javaMigrations(new IdsAhead(), new NamesBySound())
                .target(to)
                .load()
                .migrate();
    }

    @Test
    void allOfItIsInTheSums() throws SQLException {
        migrate(MigrationVersion.fromVersion(BEFORE_THE_SUMS));
        try (var database = open()) {
            for (String rows : ROWS) {
                for (String row : rows.split(";\n")) {
                    change(database, row);
                }
            }
            migrate(MigrationVersion.LATEST);
            assertEquals(
                    List.of("1 2 2026-01-10 2026-03-05", "2 1 2026-01-10 2026-01-10"),
                    rows(database, "select person_id, times, first_on, last_on from head order by person_id"));
            assertFalse(rows(database, "select 1 from figure").isEmpty());
            for (String check : FigureCheck.sums()) {
                assertEquals(List.of(), rows(database, check), check);
            }
            for (String check : FigureCheck.sources()) {
                assertEquals(List.of(), rows(database, check), check);
            }
        }
    }

    private static void change(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> rows(Connection database, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }
}
