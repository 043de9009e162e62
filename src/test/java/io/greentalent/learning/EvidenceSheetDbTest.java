package io.greentalent.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.learning.SheetRowVerdict.Kind;
import io.greentalent.offerings.CloseOffering;
import io.greentalent.offerings.Offering;
import io.greentalent.offerings.OfferingDbTest;
import io.greentalent.offerings.RecordAttendance;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceSheetDbTest extends OfferingDbTest {
    @TempDir
    Path folder;

    private long keep(Offering offering, byte[] content, String name) {
        try {
            return the(PreviewEvidenceSheet.class)
                    .keep(offering.id(), Files.write(folder.resolve("upload"), content), name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long csv(Offering offering, String text) {
        return keep(offering, text.getBytes(StandardCharsets.UTF_8), "evidence.csv");
    }

    private SheetVerdict preview(Offering offering, long file) {
        return the(PreviewEvidenceSheet.class).preview(offering.id(), file);
    }

    private int commit(Offering offering, long file, boolean leaveOut) {
        return the(CommitEvidenceSheet.class)
                .commit(offering.id(), file, preview(offering, file).fingerprint(), leaveOut);
    }

    private long presences(Offering offering) {
        return count(
                "select count(*) from check_in c join course_session s on s.id = c.session_id"
                        + " where s.offering_id = ? and c.via = 'XLSX'",
                offering.id());
    }

    @Test
    void theDownloadedSheetComesBackAsNothingNew() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        session(offering, 2, "2026-11-09T08:00:00");
        long lan = enrolled(offering, person("文岚"));
        enrolled(offering, person("秦睿"));
        as(teacher());
        the(RecordAttendance.class).record(session.id(), Map.of(lan, true));
        the(RecordMarks.class).record(offering.id(), Map.of(lan, new Score(855)));
        var term = new SafetyTerm(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
        the(RecordSafetyPasses.class).record(offering.id(), Map.of(lan, term));
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            long file = keep(offering, the(DownloadEvidenceSheet.class).file(offering.id(), locale), "evidence.xlsx");
            var verdict = preview(offering, file);
            assertEquals(List.of(), verdict.findings());
            assertEquals(List.of(), verdict.ignored());
            assertEquals(2, verdict.count(Kind.SAME));
        }
    }

    @Test
    void theCommitStoresExactlyWhatThePreviewShowed() {
        var offering = offering(5);
        session(offering, 1, "2026-11-02T08:00:00");
        long lan = enrolled(offering, person("文岚"));
        long rui = enrolled(offering, person("秦睿"));
        as(teacher());
        long file = csv(
                offering,
                "编号,姓名,第1次 2026-11-02,成绩,安全考核日期,有效期至\n" + lan + ",文岚,√,85.5,2026-09-01,2027-08-31\n" + rui
                        + ",秦睿,×,,,\n");
        var seen = preview(offering, file);
        assertEquals(2, seen.count(Kind.NEW));
        assertEquals(2, commit(offering, file, false));
        assertEquals(2, presences(offering));
        assertEquals(855, count("select score_tenths from mark where enrolment_id = ?", lan));
        assertEquals(
                1,
                count(
                        "select count(*) from safety_pass p join enrolment e on e.person_id = p.person_id"
                                + " where e.id = ? and p.valid_until = '2027-08-31'",
                        lan));
        var learners = tx(() -> the(Learners.class).on(offering.id(), Scope.ofInstructor(TEACHER)));
        var shown = learners.stream()
                .filter(l -> l.enrolmentId() == lan)
                .findFirst()
                .orElseThrow();
        assertEquals(new Score(855), shown.score());
        assertEquals(2, preview(offering, file).count(Kind.SAME));
    }

    @Test
    void committedTwiceIsStoredOnce() {
        var offering = offering(5);
        session(offering, 1, "2026-11-02T08:00:00");
        long lan = enrolled(offering, person("文岚"));
        as(teacher());
        long file = csv(offering, "编号,姓名,第1次\n" + lan + ",文岚,√\n");
        String seen = preview(offering, file).fingerprint();
        assertEquals(1, the(CommitEvidenceSheet.class).commit(offering.id(), file, seen, false));
        assertEquals(0, the(CommitEvidenceSheet.class).commit(offering.id(), file, seen, false));
        assertEquals(1, presences(offering));
    }

    @Test
    void rowsInErrorStopTheSheetUnlessTheyAreLeftOut() {
        var offering = offering(5);
        session(offering, 1, "2026-11-02T08:00:00");
        long lan = enrolled(offering, person("文岚"));
        long rui = enrolled(offering, person("秦睿"));
        as(teacher());
        long file = csv(offering, "编号,姓名,第1次\n" + lan + ",文岚,√\n" + rui + ",秦睿,maybe\n");
        var problem = assertThrows(Problem.class, () -> commit(offering, file, false));
        assertEquals("learning.sheet.errors", problem.key());
        assertEquals(0, presences(offering));
        assertEquals(1, commit(offering, file, true));
        assertEquals(1, presences(offering));
    }

    @Test
    void whatChangedAfterThePreviewIsLookedAtAgain() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        long lan = enrolled(offering, person("文岚"));
        as(teacher());
        long file = csv(offering, "编号,姓名,第1次\n" + lan + ",文岚,√\n");
        String seen = preview(offering, file).fingerprint();
        the(RecordAttendance.class).record(session.id(), Map.of(lan, false));
        var problem = assertThrows(
                Problem.class, () -> the(CommitEvidenceSheet.class).commit(offering.id(), file, seen, false));
        assertEquals("learning.sheet.changedMeanwhile", problem.key());
        assertEquals(1, commit(offering, file, false));
    }

    @Test
    void aFaultyHeaderStopsTheSheet() {
        var offering = offering(5);
        long lan = enrolled(offering, person("文岚"));
        as(teacher());
        long file = csv(offering, "编号,姓名,第7次,成绩\n" + lan + ",文岚,√,90\n");
        var problem = assertThrows(Problem.class, () -> commit(offering, file, true));
        assertEquals("learning.sheet.header", problem.key());
    }

    @Test
    void anotherInstructorNeitherPreviewsNorCommits() {
        var offering = offering(5);
        as(teacher());
        long file = csv(offering, "编号,姓名\n");
        as(caller(22, COLLEGE, Role.INSTRUCTOR));
        assertThrows(NotFound.class, () -> preview(offering, file));
        assertThrows(NotFound.class, () -> the(CommitEvidenceSheet.class).commit(offering.id(), file, "", false));
        assertThrows(
                NotFound.class, () -> the(DownloadEvidenceSheet.class).file(offering.id(), Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void aClosedOfferingTakesASheetFromTheOperatorOnly() {
        var offering = offering(5);
        as(officer());
        the(CloseOffering.class).close(offering.id());
        as(teacher());
        assertThrows(Problem.class, () -> csv(offering, "编号,姓名\n"));
        as(operator());
        assertTrue(csv(offering, "编号,姓名\n") > 0);
    }

    @Test
    void everybodysRecordTakesFourStatementsHoweverMany() {
        var few = offering(5);
        var many = offering(40);
        enrolled(few, person("Few"));
        for (int i = 0; i < 20; i++) {
            enrolled(many, person("Many"));
        }
        assertEquals(4, statements(() -> tx(() -> the(Learners.class).on(few.id(), Scope.all()))));
        assertEquals(4, statements(() -> tx(() -> the(Learners.class).on(many.id(), Scope.all()))));
    }
}
