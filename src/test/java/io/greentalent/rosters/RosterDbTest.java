package io.greentalent.rosters;

import io.greentalent.DbTest;
import io.greentalent.people.InventedNumbers;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;

/** Two colleges with an offering each in one term, and rosters as CSV; every test invents people of its own. */
abstract class RosterDbTest extends DbTest {
    static final long COLLEGE = RosterWorld.COLLEGE;
    static final long OTHER_COLLEGE = RosterWorld.OTHER_COLLEGE;
    static final long TERM = RosterWorld.TERM;
    static final long OFFERING = RosterWorld.OFFERING;
    static final long SECOND_OFFERING = RosterWorld.SECOND_OFFERING;
    static final long OTHERS_OFFERING = RosterWorld.OTHERS_OFFERING;
    static final Caller OFFICER = caller(31, COLLEGE, Role.COLLEGE);
    static final Caller STRANGER = caller(32, OTHER_COLLEGE, Role.COLLEGE);
    static final Caller OPERATOR = caller(41, null, Role.OPERATOR);

    private int people;

    @BeforeAll
    void world() {
        new RosterWorld(this::change).make();
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
        return RosterWorld.line(name, number, offering);
    }

    /** So many lines of people who are new. */
    List<String> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> line("张三", number())).toList();
    }

    static Path csv(List<String> lines) {
        return RosterWorld.csv(lines);
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
