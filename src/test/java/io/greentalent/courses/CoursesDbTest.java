package io.greentalent.courses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.courses.CourseVersion.State;
import io.greentalent.partners.College;
import io.greentalent.partners.RegisterCollege;
import io.greentalent.shared.Caller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoursesDbTest extends DbTest {
    @TempDir
    Path folder;

    private long college(String code) {
        return the(RegisterCollege.class)
                .register(code, "College " + code, "C" + code, new College.Contact("Qin Yue", "", ""));
    }

    private Caller author(long account) {
        return caller(account, null, Role.INSTRUCTOR);
    }

    private long draft(String code, long author) {
        as(author(author));
        long version = the(DraftCourse.class).draft(Samples.head(code, 0), Samples.outline());
        the(AttachMaterial.class).attach(version, content("Syllabus of " + code), "syllabus.md", "课程大纲");
        return version;
    }

    private Path content(String text) {
        try {
            return Files.writeString(folder.resolve("material"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void review(long version, long reviewer, boolean approve) {
        as(caller(reviewer, null, Role.OPERATOR));
        long seen = the(Courses.class).version(version, Scope.all()).version();
        the(ReviewCourse.class).review(version, seen, approve, "意见");
    }

    private long published(String code, long author) {
        long version = draft(code, author);
        the(SubmitCourse.class).submit(version);
        review(version, 901, true);
        review(version, 902, true);
        return version;
    }

    private CourseVersion read(long version) {
        return the(Courses.class).version(version, Scope.all());
    }

    private DevelopmentFile developmentFile(String code) {
        return the(CourseFacts.class).developed().files().stream()
                .filter(f -> f.facts().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDraftKeepsWhatItsAuthorWrote() {
        long version = draft("T-01", 31);
        assertEquals(Samples.outline(), read(version).outline());
        assertEquals(State.DRAFT, read(version).state());
    }

    @Test
    void aTakenCodeIsRefusedWhateverItsCase() {
        draft("T-02", 31);
        var problem = assertThrows(Problem.class, () -> draft("t-02", 32));
        assertEquals("courses.course.codeTaken", problem.key());
    }

    @Test
    void revisedUnitsTakeThePlaceOfTheOld() {
        long version = draft("T-03", 31);
        var revised = new Outline(
                Samples.outline().theory(),
                Samples.outline().practice(),
                Samples.outline().texts(),
                List.of(Samples.unit("一", 12, 0), Samples.unit("二", 12, 8), Samples.unit("三", 0, 8)),
                List.of(new Outline.Author("石晏清", "主编", ""), new Outline.Author("易星河", "参编", "")));
        the(ReviseDraft.class).revise(version, read(version).version(), Samples.head("T-03", 0), revised);
        assertEquals(revised, read(version).outline());
        the(ReviseDraft.class).revise(version, read(version).version(), Samples.head("T-03", 0), Samples.outline());
        assertEquals(Samples.outline(), read(version).outline());
    }

    @Test
    void unitsThatAnotherChangedMeanwhileAreNotOverwritten() {
        long version = draft("T-04", 31);
        long seen = read(version).version();
        the(ReviseDraft.class).revise(version, seen, Samples.head("T-04", 0), Samples.outline(30, 10));
        var problem = assertThrows(
                Problem.class,
                () -> the(ReviseDraft.class).revise(version, seen, Samples.head("T-04", 0), Samples.outline()));
        assertEquals("shared.changedMeanwhile", problem.key());
    }

    @Test
    void anInstructorDoesNotSeeAnothersDraft() {
        long version = draft("T-05", 31);
        as(author(32));
        assertThrows(NotFound.class, () -> the(SubmitCourse.class).submit(version));
        assertThrows(NotFound.class, () -> the(Courses.class).version(version, Scope.ofPerson(1)));
        assertEquals(
                31, the(Courses.class).version(version, Scope.ofInstructor(31)).authorId());
    }

    @Test
    void aDraftIsNotForBasesStudentsAndOtherInstructors() {
        long version = draft("T-25", 39);
        long open = published("T-26", 39);
        for (Role role : List.of(Role.BASE_MANAGER, Role.STUDENT, Role.INSTRUCTOR)) {
            var scope = Courses.scopeOf(caller(40, null, role));
            assertThrows(NotFound.class, () -> the(Courses.class).version(version, scope), role.name());
            assertEquals(open, the(Courses.class).version(open, scope).id());
        }
        for (Role role : List.of(Role.OPERATOR, Role.COMMISSION)) {
            var scope = Courses.scopeOf(caller(40, null, role));
            assertEquals(version, the(Courses.class).version(version, scope).id());
        }
        var author = Courses.scopeOf(author(39));
        assertEquals(version, the(Courses.class).version(version, author).id());
    }

    @Test
    void aPublishedVersionIsForEverybody() {
        long version = published("T-06", 31);
        assertEquals(
                State.PUBLISHED,
                the(Courses.class).version(version, Scope.ofPerson(1)).state());
        var rows = the(Courses.class).published("t-06", Field.ENERGY_SAVING);
        assertEquals(version, rows.getFirst().versionId());
        assertEquals("40", rows.getFirst().hours().toString());
        assertTrue(the(Courses.class).published("t-06", Field.LOW_CARBON).isEmpty());
    }

    @Test
    void aCollegesInstructorWritesForTheOwnCollege() {
        long own = college("20001");
        long other = college("20002");
        as(caller(33, own, Role.INSTRUCTOR));
        long version = the(DraftCourse.class).draft(Samples.head("T-07", other), Samples.outline());
        assertEquals(own, the(Courses.class).get(read(version).courseId()).collegeId());
    }

    @Test
    void aReviewOfWhatWasChangedMeanwhileIsRefused() {
        long version = draft("T-08", 31);
        long seen = read(version).version();
        the(SubmitCourse.class).submit(version);
        as(caller(901, null, Role.OPERATOR));
        var problem = assertThrows(Problem.class, () -> the(ReviewCourse.class).review(version, seen, true, ""));
        assertEquals("shared.changedMeanwhile", problem.key());
    }

    @Test
    void theSameReviewerIsRefusedTheSecondStep() {
        long version = draft("T-09", 31);
        the(SubmitCourse.class).submit(version);
        review(version, 901, true);
        var problem = assertThrows(Problem.class, () -> review(version, 901, true));
        assertEquals("courses.review.samePerson", problem.key());
        assertEquals(State.FIRST_PASSED, read(version).state());
    }

    @Test
    void theNextVersionBeginsWithWhatIsPublished() {
        long first = published("T-10", 31);
        as(author(31));
        long next = the(DraftNextVersion.class).draft(read(first).courseId());
        assertEquals(2, read(next).number());
        assertEquals(read(first).outline(), read(next).outline());
        assertEquals(1, read(next).materials().size());
        var problem = assertThrows(
                Problem.class,
                () -> the(DraftNextVersion.class).draft(read(first).courseId()));
        assertEquals("courses.version.draftExists", problem.key());
        var renamed = new Course.Head("T-10", "另一名称", "", Field.ENERGY_SAVING, 0);
        assertEquals(
                "courses.course.fixed",
                assertThrows(
                                Problem.class,
                                () -> the(ReviseDraft.class)
                                        .revise(next, read(next).version(), renamed, Samples.outline()))
                        .key());
        assertEquals(
                first,
                the(Courses.class)
                        .newestPublished(read(first).courseId())
                        .orElseThrow()
                        .id());
    }

    @Test
    void anotherCollegesInstructorDoesNotContinueACourse() {
        long own = college("20011");
        long other = college("20012");
        long first = published("T-21", 31);
        long course = read(first).courseId();
        the(AssignCollege.class).assign(course, own);
        as(caller(34, other, Role.INSTRUCTOR));
        var problem =
                assertThrows(Problem.class, () -> the(DraftNextVersion.class).draft(course));
        assertEquals("courses.version.notYours", problem.key());
        as(author(35));
        assertThrows(Problem.class, () -> the(DraftNextVersion.class).draft(course));
        assertEquals(1, the(Courses.class).versions(course, Scope.all()).size());
    }

    @Test
    void aCourseWithoutACollegeIsNobodysToContinueButItsAuthors() {
        long course = read(published("T-22", 31)).courseId();
        as(author(36));
        assertThrows(Problem.class, () -> the(DraftNextVersion.class).draft(course));
        as(author(31));
        assertEquals(2, read(the(DraftNextVersion.class).draft(course)).number());
    }

    @Test
    void aCollegesInstructorContinuesItsCourse() {
        long own = college("20013");
        long course = read(published("T-23", 31)).courseId();
        the(AssignCollege.class).assign(course, own);
        as(caller(37, own, Role.INSTRUCTOR));
        assertEquals(37, read(the(DraftNextVersion.class).draft(course)).authorId());
    }

    @Test
    void aPublishedCourseKeepsItsCollegeWhateverADraftSays() {
        long own = college("20014");
        long other = college("20015");
        long course = read(published("T-24", 38)).courseId();
        the(AssignCollege.class).assign(course, own);
        as(caller(38, other, Role.INSTRUCTOR));
        long next = the(DraftNextVersion.class).draft(course);
        the(ReviseDraft.class).revise(next, read(next).version(), Samples.head("T-24", other), Samples.outline());
        as(caller(901, null, Role.OPERATOR));
        the(ReviseDraft.class).revise(next, read(next).version(), Samples.head("T-24", 0), Samples.outline());
        assertEquals(own, the(Courses.class).get(course).collegeId());
    }

    @Test
    void aCourseCountsOnceItHasACollegeAndWasHeld() {
        long version = published("T-11", 31);
        long course = read(version).courseId();
        assertEquals(
                Set.of(DevelopmentFile.Item.COLLEGE, DevelopmentFile.Item.FIRST_RUN),
                developmentFile("T-11").missing());
        the(AssignCollege.class).assign(course, college("20003"));
        the(RecordFirstRun.class).record(course, LocalDate.of(2026, 11, 20));
        assertEquals(LocalDate.of(2026, 11, 20), developmentFile("T-11").completeOn());
    }

    @Test
    void theEarliestRunIsTheFirst() {
        long version = published("T-12", 31);
        long course = read(version).courseId();
        the(RecordFirstRun.class).record(course, LocalDate.of(2026, 11, 20));
        the(RecordFirstRun.class).record(course, LocalDate.of(2026, 11, 25));
        assertEquals(LocalDate.of(2026, 11, 20), the(Courses.class).get(course).firstRunOn());
        the(RecordFirstRun.class).record(course, LocalDate.of(2026, 11, 10));
        assertEquals(LocalDate.of(2026, 11, 10), the(Courses.class).get(course).firstRunOn());
    }

    @Test
    void developmentFilesAreReadInThreeStatements() {
        published("T-13", 31);
        assertEquals(3, statements(() -> the(CourseFacts.class).developed()));
    }

    @Test
    void theListFiltersByStateFieldAndOwner() {
        long college = college("20004");
        draft("T-14", 41);
        as(Caller.SYSTEM);
        long course = the(Courses.class).coded("T-14").orElseThrow().id();
        the(AssignCollege.class).assign(course, college);
        var drafts = new Courses.Filter("t-14", Field.ENERGY_SAVING, State.DRAFT, 0);
        var row = the(Courses.class)
                .list(drafts, new Window(0, 5, "college", true), Scope.ofInstructor(41))
                .getFirst();
        assertEquals("College 20004", row.collegeName());
        assertEquals(1, the(Courses.class).count(drafts, Scope.ofCollege(college)));
        assertEquals(0, the(Courses.class).count(drafts, Scope.ofInstructor(42)));
        assertEquals(0, the(Courses.class).count(new Courses.Filter("t-14", null, State.PUBLISHED, 0), Scope.all()));
    }

    @Test
    void whatWaitsLongestIsReviewedFirst() {
        long version = draft("T-15", 31);
        the(SubmitCourse.class).submit(version);
        clock().set("2026-11-02T10:00:00");
        long later = draft("T-16", 31);
        the(SubmitCourse.class).submit(later);
        var waiting = the(ReviewQueue.class).all().stream()
                .map(CourseRow::versionId)
                .filter(id -> id == version || id == later)
                .toList();
        assertEquals(List.of(version, later), waiting);
    }

    @Test
    void whoWritesOnACatalogueDraftFirstAnswersForIt() {
        as(caller(905, null, Role.OPERATOR));
        the(ImportCatalogue.class).importAll();
        var course = the(Courses.class).coded("GT-PF-10").orElseThrow();
        var version = the(Courses.class).versions(course.id(), Scope.all()).getFirst();
        assertEquals(0, version.authorId());
        the(AttachMaterial.class).attach(version.id(), content("Slides"), "slides.md", "课件");
        assertEquals(905, read(version.id()).authorId());
        the(SubmitCourse.class).submit(version.id());
        var problem = assertThrows(Problem.class, () -> review(version.id(), 905, true));
        assertEquals("courses.review.ownWork", problem.key());
    }

    @Test
    void aCatalogueDraftGoesToReviewAsItIs() {
        as(caller(906, null, Role.OPERATOR));
        the(ImportCatalogue.class).importAll();
        var course = the(Courses.class).coded("GT-CM-11").orElseThrow();
        long version =
                the(Courses.class).versions(course.id(), Scope.all()).getFirst().id();
        the(SubmitCourse.class).submit(version);
        review(version, 906, true);
        review(version, 907, true);
        assertFalse(read(version).open());
        assertEquals(State.PUBLISHED, read(version).state());
    }

    @Test
    void aCourseWaitsForWhoeverMayDecideNext() {
        long version = draft("T-19", 904);
        long before = the(ReviewQueue.class).waitingFor(903).count();
        long ofAuthor = the(ReviewQueue.class).waitingFor(904).count();
        the(SubmitCourse.class).submit(version);
        assertEquals(before + 1, the(ReviewQueue.class).waitingFor(903).count());
        assertEquals(ofAuthor, the(ReviewQueue.class).waitingFor(904).count());
        review(version, 903, true);
        assertEquals(before, the(ReviewQueue.class).waitingFor(903).count());
        assertEquals(before + 1, the(ReviewQueue.class).waitingFor(902).count());
    }

    @Test
    void requiredHoursAndApprovalAreReadForManyVersionsAtOnce() {
        long version = published("T-17", 31);
        long open = draft("T-18", 31);
        var required = the(CourseFacts.class).required(Set.of(version, open));
        assertEquals(LocalDate.of(2026, 11, 2), required.get(version).approvedOn());
        assertEquals(null, required.get(open).approvedOn());
        assertEquals("16", required.get(version).practice().toString());
        assertEquals(
                "T-17",
                the(CourseFacts.class).names().get(read(version).courseId()).code());
    }
}
