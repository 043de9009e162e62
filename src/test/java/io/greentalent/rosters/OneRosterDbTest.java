package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.people.Account;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.sheets.CsvBundle;
import io.greentalent.sheets.CsvBundleWriter;
import io.greentalent.sheets.CsvRow;
import io.greentalent.sheets.SheetLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneRosterDbTest extends RosterDbTest {
    @TempDir
    Path folder;

    /** A bundle of these users and enrolments on the first offering, in the term of that title. */
    private Path bundle(String term, List<List<String>> users, List<List<String>> enrolments) throws IOException {
        var file = Files.createTempFile(folder, "bundle", ".zip");
        try (var zip = CsvBundleWriter.to(Files.newOutputStream(file))) {
            zip.file("orgs.csv", "sourcedId", "name", "type", "identifier");
            zip.row(List.of("o1", "甲学院", "school", code()));
            zip.file("academicSessions.csv", "sourcedId", "title");
            zip.row(List.of("t1", term));
            zip.file("courses.csv", "sourcedId", "courseCode");
            zip.row(List.of("c1", course()));
            zip.file("classes.csv", "sourcedId", "courseSourcedId", "classCode", "schoolSourcedId", "termSourcedIds");
            zip.row(List.of("k1", "c1", "LT-01", "o1", "t1"));
            zip.file("users.csv", "sourcedId", "givenName", "familyName", "identifier", OneRosterTable.ID_NUMBER);
            users.forEach(zip::row);
            zip.file(
                    "enrollments.csv",
                    "sourcedId",
                    "status",
                    "classSourcedId",
                    "schoolSourcedId",
                    "userSourcedId",
                    "role");
            enrolments.forEach(zip::row);
        }
        return file;
    }

    private String code() {
        return (String) sql("select code from college where id = ?", COLLEGE).getFirst();
    }

    private String course() {
        return (String)
                sql("select c.code from course c join offering o on o.course_id = c.id where o.id = ?", OFFERING)
                        .getFirst();
    }

    private String term() {
        return (String) sql("select code from term where id = ?", TERM).getFirst();
    }

    private static List<String> enrolment(String id, String user, String role, String status) {
        return List.of(id, status, "k1", "o1", user, role);
    }

    private HandInOneRoster handIn() {
        as(OFFICER);
        return the(HandInOneRoster.class);
    }

    @Test
    void eachEnrolmentIsJudgedInItsOwnRow() throws IOException {
        var users =
                List.of(List.of("u1", "三", "张", "S001", number()), List.of("u2", "四", "李", "S002", "50010119990101"));
        var file = bundle(
                term(),
                users,
                List.of(
                        enrolment("e1", "u1", "student", "active"),
                        enrolment("e2", "u1", "teacher", "active"),
                        enrolment("e3", "u2", "student", ""),
                        enrolment("e4", "u1", "student", "tobedeleted"),
                        enrolment("e5", "u9", "student", "")));
        var rows = handIn().dryRun(COLLEGE, file).rows();
        var told = rows.stream().map(r -> r.number() + " " + r.verdict()).toList();
        assertEquals(List.of("2 ACCEPT", "3 LISTED", "4 REJECT", "5 LISTED", "6 REJECT"), told);
        assertEquals("enrollments", rows.getFirst().sheet());
    }

    @Test
    void handedInItIsWrittenAsAnyRoster() throws IOException {
        String number = number();
        var file = bundle(
                term(),
                List.of(List.of("u1", "三", "张", "S001", number)),
                List.of(enrolment("e1", "u1", "student", "active")));
        var taken = handIn().handIn("one-roster", "h", COLLEGE, file);
        the(Jobs.class).begin(Objects.requireNonNull(taken.writing()));
        assertEquals(1, enrolments(taken.reportId()));
    }

    @Test
    void aTermThatIsNotOursAndABundleOfOtherThingsAreRefused() throws IOException {
        var users = List.of(List.of("u1", "三", "张", "S001", number()));
        var enrolments = List.of(enrolment("e1", "u1", "student", "active"));
        var strange = bundle("1999-2000-1", users, enrolments);
        assertEquals("rosters.oneRoster.term", refusal(strange));
        var nobody = bundle(term(), users, List.of());
        assertEquals("rosters.oneRoster.terms", refusal(nobody));
        var twice = bundle(term(), List.of(users.getFirst(), users.getFirst()), enrolments);
        assertEquals("rosters.oneRoster.twice", refusal(twice));
        var csv = Files.writeString(folder.resolve("a.csv"), "sourcedId\n1\n");
        assertEquals("sheets.file.kind", refusal(csv));
        var empty = folder.resolve("b.zip");
        try (var zip = CsvBundleWriter.to(Files.newOutputStream(empty))) {
            zip.file("manifest.csv", "propertyName", "value");
        }
        assertEquals("sheets.bundle.missing", refusal(empty));
    }

    private String refusal(Path file) {
        return assertThrows(Problem.class, () -> handIn().dryRun(COLLEGE, file)).key();
    }

    @Test
    void theExportHoldsTheTermWithoutAnyIdentityNumber() throws IOException {
        String number = number();
        var instructor = stored(new Account("oneroster", "Wen Lan", "-", false, LocalDateTime.of(2026, 9, 1, 8, 0)));
        change("update offering set instructor_id = ? where id = ?", instructor.id(), OFFERING);
        committed(line("欧阳若川", number));
        as(OFFICER);
        var file = Files.write(
                folder.resolve("out.zip"), the(ExportOneRoster.class).bundle(COLLEGE, TERM));
        try (var bundle = CsvBundle.open(file, SheetLimits.standard())) {
            var manifest = rows(bundle, "manifest.csv");
            assertTrue(manifest.stream()
                    .anyMatch(r -> r.at("propertyName").equals("oneroster.version")
                            && r.at("value").equals("1.2")));
            assertEquals(code(), rows(bundle, "orgs.csv").getFirst().at("identifier"));
            assertEquals(term(), rows(bundle, "academicSessions.csv").getFirst().at("title"));
            var person = rows(bundle, "users.csv").stream()
                    .filter(r -> r.at("givenName").equals("阳若川"))
                    .findFirst()
                    .orElseThrow();
            var enrolment = rows(bundle, "enrollments.csv").stream()
                    .filter(r -> r.at("userSourcedId").equals(person.at("sourcedId")))
                    .findFirst()
                    .orElseThrow();
            var of = rows(bundle, "classes.csv").stream()
                    .filter(r -> r.at("sourcedId").equals(enrolment.at("classSourcedId")))
                    .findFirst()
                    .orElseThrow();
            assertEquals("LT-01", of.at("classCode"));
            assertEquals(
                    course(),
                    rows(bundle, "courses.csv").stream()
                            .filter(r -> r.at("sourcedId").equals(of.at("courseSourcedId")))
                            .findFirst()
                            .orElseThrow()
                            .at("courseCode"));
        }
        assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(number));
    }

    private static List<CsvRow> rows(CsvBundle bundle, String name) {
        var rows = new ArrayList<CsvRow>();
        bundle.rows(name, rows::add);
        return rows;
    }

    @Test
    void anotherCollegesTermIsNotThere() {
        as(OFFICER);
        assertThrows(NotFound.class, () -> the(ExportOneRoster.class).bundle(OTHER_COLLEGE, TERM));
    }
}
