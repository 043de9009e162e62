package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.DbTest;
import io.greentalent.TestServer;
import io.greentalent.people.IdType;
import io.greentalent.people.IdentityNumber;
import io.greentalent.people.InventedNumbers;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.PutRows;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.sheets.TestWorkbook;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A college that hands in rosters, among the people and offerings of others; on a file database, or the MySQL server that
 * {@code test.database} names.
 */
final class RosterBenchWorld extends DbTest implements AutoCloseable {
    static final Caller OFFICER = caller(31, RosterWorld.COLLEGE, Role.COLLEGE);
    private static final int OFFERINGS = 100;
    private static final int OTHERS = 1000;
    private static final int STRANGERS = 20_000;
    private static final int A_DAY = 900;
    private static final String FAMILY = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊洋勇军杰娟艳涛明超霞平刚";
    private static final List<String> HEAD = List.of("姓名", "证件号码", "班级", "开课编号", "人员类别", "联系电话", "学号");

    private final Path folder;

    RosterBenchWorld(Path folder) {
        this.folder = folder;
        boolean named = System.getProperty("test.database") != null;
        if (!named) {
            System.setProperty("test.database", TestServer.inFile(folder.resolve("kept")));
        }
        try {
            startRooms();
        } finally {
            if (!named) {
                System.clearProperty("test.database");
            }
        }
        beginRequest();
        make(this::change);
        tx(() -> {
            new PutRows("person", "version, name, id_type, id_hash, college_id, made_at", "").write(em(), strangers());
            return STRANGERS;
        });
        endRequest();
    }

    /** The colleges and their offerings. */
    static void make(RosterWorld.Sql sql) {
        new RosterWorld(sql).make();
        for (int i = 0; i < OFFERINGS + OTHERS; i++) {
            sql.change(
                    "insert into offering (id, version, number, course_id, course_version_id, college_id, term_id,"
                            + " instructor_id, capacity, seats_taken, self_enrolment, starts_on, ends_on)"
                            + " values (?, 1, ?, 904, 910, ?, ?, 0, 1000000, 0, false, '2026-09-01', '2026-12-31')",
                    1000 + i,
                    offering(i),
                    i < OFFERINGS ? RosterWorld.COLLEGE : RosterWorld.OTHER_COLLEGE,
                    RosterWorld.TERM);
        }
    }

    private static String offering(int i) {
        return "B-%04d".formatted(i);
    }

    private List<Object[]> strangers() {
        return IntStream.range(0, STRANGERS)
                .mapToObj(i -> new Object[] {
                    1L,
                    "P",
                    IdType.RESIDENT_ID.name(),
                    the(KeyRing.class).hash("stranger " + i),
                    RosterWorld.OTHER_COLLEGE,
                    LocalDate.of(2026, 9, 1).atStartOfDay()
                })
                .toList();
    }

    /** A roster of so many people, the first of whom has that number; a hundred of them on each offering, or more. */
    static Path file(Path folder, int first, int people) {
        int each = Math.max(100, people / OFFERINGS);
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (int i = 0; i < people; i++) {
            int n = first + i;
            rows.add(List.of(
                    name(n),
                    number(n),
                    "环工 2501",
                    offering(i / each),
                    "在校生",
                    "138%08d".formatted(n),
                    "2026%07d".formatted(n)));
        }
        return new TestWorkbook().rows("名册", rows).in(folder, first + ".xlsx");
    }

    private static String name(int n) {
        int given = n / FAMILY.length();
        return "" + FAMILY.charAt(n % FAMILY.length())
                + GIVEN.charAt(given % GIVEN.length())
                + GIVEN.charAt(given / GIVEN.length() % GIVEN.length());
    }

    private static String number(int n) {
        String born = LocalDate.of(1980, 1, 1).plusDays(n / A_DAY).toString().replace("-", "");
        return InventedNumbers.of("500106", born, n % A_DAY);
    }

    Path file(int first, int people) {
        return file(folder, first, people);
    }

    /** By which each of them is looked up. */
    List<String> hashes(int first, int people) {
        return IntStream.range(first, first + people)
                .mapToObj(n -> new IdentityNumber(IdType.RESIDENT_ID, number(n))
                        .identity()
                        .hash(the(KeyRing.class)))
                .toList();
    }

    /** Work of one request of the college, in milliseconds. */
    double ms(Runnable work) {
        return request(() -> {
            long start = System.nanoTime();
            work.run();
            return (System.nanoTime() - start) / 1e6;
        });
    }

    /** Work of one request of the college. */
    <T> T request(Supplier<T> work) {
        beginRequest();
        try {
            as(OFFICER);
            return work.get();
        } finally {
            endRequest();
        }
    }

    long upload(Path file) {
        return the(UploadRoster.class).upload(RosterWorld.COLLEGE, RosterWorld.TERM, null, file, "名册.xlsx");
    }

    HandInRoster.Verdicts dryRun(Path file) {
        return the(HandInRoster.class)
                .dryRun(new RosterUpload(RosterWorld.COLLEGE, RosterWorld.TERM, null, Map.of(), file, "名册.xlsx"));
    }

    void discard(long report) {
        the(DiscardRoster.class).discard(report);
    }

    void commit(long report) {
        the(Jobs.class).begin(the(CommitRoster.class).commit(report));
    }

    RowCounts counts(long report) {
        return the(RosterRows.class).counts(report, Scope.all());
    }

    <T> T bean(Class<T> type) {
        return the(type);
    }

    long number(String sql, Object... args) {
        return count(sql, args);
    }

    /** Plain JDBC in a transaction of its own, by a connection such as the product's. */
    <T> T jdbc(Function<Connection, T> work) {
        return tx(() -> work.apply(em().unwrap(Connection.class)));
    }

    /** What JDBC may throw here is a defect of the benchmark. */
    interface Jdbc<T> {
        T run() throws SQLException;

        static <T> T of(Jdbc<T> work) {
            try {
                return work.run();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** All that many rows of the report were written. */
    void mustBeWritten(long report, int rows) {
        assertEquals(
                rows, number("select count(*) from roster_row where report_id = ? and outcome = 'APPLIED'", report));
        assertEquals(rows, number("select count(*) from enrolment where roster_report_id = ?", report));
    }

    @Override
    public void close() {
        stopRooms();
    }
}
