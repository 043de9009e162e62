package io.greentalent.courses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.courses.CourseVersion.State;
import io.greentalent.files.FileStore;
import io.greentalent.partners.College;
import io.greentalent.partners.RegisterCollege;
import io.greentalent.shared.Caller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscardDraftDbTest extends DbTest {
    private static final long AUTHOR = 51;
    private static final List<String> HELD =
            List.of("course_unit", "course_author", "course_material", "course_review");

    @TempDir
    Path folder;

    private static Caller author() {
        return caller(AUTHOR, null, Role.INSTRUCTOR);
    }

    private long college(String code) {
        return the(RegisterCollege.class)
                .register(code, "College " + code, "C" + code, new College.Contact("Qin Yue", "", ""));
    }

    private long draft(String code) {
        as(author());
        long version = the(DraftCourse.class).draft(Samples.head(code, 0), Samples.outline());
        attach(version, "Syllabus of " + code);
        return version;
    }

    private long attach(long version, String text) {
        try {
            var content = Files.writeString(folder.resolve("material"), text);
            return the(AttachMaterial.class).attach(version, content, "material.md", text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void review(long version, long reviewer, boolean approve) {
        as(caller(reviewer, null, Role.OPERATOR));
        the(ReviewCourse.class).review(version, read(version).version(), approve, "意见");
        as(author());
    }

    private long published(String code) {
        long version = draft(code);
        the(SubmitCourse.class).submit(version);
        review(version, 901, true);
        review(version, 902, true);
        return version;
    }

    private CourseVersion read(long version) {
        return the(Courses.class).version(version, Scope.all());
    }

    private void discard(long version) {
        the(DiscardDraft.class).discard(version, read(version).version());
    }

    private String refused(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    private long held(long version) {
        return HELD.stream()
                .mapToLong(table -> count("select count(*) from " + table + " where course_version_id = ?", version))
                .sum();
    }

    private long file(long version) {
        return read(version).materials().getFirst().fileId();
    }

    private void purge() {
        tx(() -> the(FileStore.class).purge());
    }

    private String content(long file) {
        var found = the(FileStore.class).get(file, Scope.all());
        return new String(the(FileStore.class).content(found), StandardCharsets.UTF_8);
    }

    @Test
    void aNewCourseGoesWithAllItHolds() {
        long version = draft("D-01");
        long course = read(version).courseId();
        long file = file(version);
        discard(version);
        assertThrows(NotFound.class, () -> read(version));
        assertTrue(the(Courses.class).find(course).isEmpty());
        assertEquals(0, held(version));
        purge();
        assertThrows(NotFound.class, () -> the(FileStore.class).get(file, Scope.all()));
    }

    @Test
    void theCodeOfADiscardedCourseIsFreeAgain() {
        discard(draft("D-02"));
        assertEquals(State.DRAFT, read(draft("D-02")).state());
    }

    @Test
    void aNextVersionGoesAndThePublishedOneStays() {
        long first = published("D-03");
        long course = read(first).courseId();
        long rows = held(first);
        long next = the(DraftNextVersion.class).draft(course);
        long added = attach(next, "Slides of version 2");
        discard(next);
        purge();
        assertThrows(NotFound.class, () -> read(next));
        assertEquals(0, held(next));
        assertThrows(NotFound.class, () -> the(FileStore.class).get(added, Scope.all()));
        assertEquals(
                first, the(Courses.class).newestPublished(course).orElseThrow().id());
        assertEquals(rows, held(first));
        assertEquals("Syllabus of D-03", content(file(first)));
        assertEquals(2, read(the(DraftNextVersion.class).draft(course)).number());
    }

    @Test
    void aFileTakenAwayFromADraftGoes() {
        long version = draft("D-12");
        long added = attach(version, "Slides taken away");
        detach(version, added);
        purge();
        assertThrows(NotFound.class, () -> the(FileStore.class).get(added, Scope.all()));
        assertEquals("Syllabus of D-12", content(file(version)));
    }

    @Test
    void aFileTakenAwayThatAnotherVersionShowsStays() {
        long first = published("D-13");
        long next = the(DraftNextVersion.class).draft(read(first).courseId());
        assertEquals(file(first), file(next));
        detach(next, file(next));
        purge();
        assertEquals(0, read(next).materials().size());
        assertEquals("Syllabus of D-13", content(file(first)));
    }

    private void detach(long version, long file) {
        long material = read(version).materials().stream()
                .filter(m -> m.fileId() == file)
                .findFirst()
                .orElseThrow()
                .id();
        the(AttachMaterial.class).detach(version, material);
        the(AttachMaterial.class).detach(version, material);
    }

    @Test
    void aReturnedVersionGoesWithItsReviews() {
        long version = draft("D-04");
        the(SubmitCourse.class).submit(version);
        review(version, 901, false);
        assertEquals(State.RETURNED, read(version).state());
        discard(version);
        assertEquals(0, held(version));
    }

    @Test
    void whatIsUnderReviewIsRefused() {
        long version = draft("D-05");
        the(SubmitCourse.class).submit(version);
        assertEquals("courses.version.notDraft", refused(() -> discard(version)));
        review(version, 901, true);
        assertEquals("courses.version.notDraft", refused(() -> discard(version)));
        assertEquals(State.FIRST_PASSED, read(version).state());
    }

    @Test
    void whatIsPublishedIsRefused() {
        long version = published("D-06");
        assertEquals("courses.version.notDraft", refused(() -> discard(version)));
        as(caller(901, null, Role.OPERATOR));
        assertEquals("courses.version.notDraft", refused(() -> discard(version)));
        assertEquals(State.PUBLISHED, read(version).state());
    }

    @Test
    void anotherCollegesDraftIsNotThere() {
        long own = college("20031");
        long other = college("20032");
        as(caller(52, own, Role.INSTRUCTOR));
        long version = the(DraftCourse.class).draft(Samples.head("D-07", 0), Samples.outline());
        as(caller(53, other, Role.INSTRUCTOR));
        assertThrows(NotFound.class, () -> discard(version));
        assertEquals(State.DRAFT, read(version).state());
        assertEquals(
                1,
                count(
                        "select count(*) from audit_line where verb = 'DiscardDraft.discard' and result = 'DENIED'"
                                + " and subject like ?",
                        version + " %"));
    }

    @Test
    void theOperatorDiscardsEveryDraft() {
        long version = draft("D-08");
        as(caller(901, null, Role.OPERATOR));
        discard(version);
        assertThrows(NotFound.class, () -> read(version));
    }

    @Test
    void aPageThatShowsAnOlderDraftIsRefused() {
        long version = draft("D-09");
        long seen = read(version).version();
        attach(version, "Slides");
        assertEquals(
                "shared.changedMeanwhile", refused(() -> the(DiscardDraft.class).discard(version, seen)));
        assertEquals(2, read(version).materials().size());
    }

    @Test
    void aDraftHandedInWhileItIsDiscardedStays() {
        long version = draft("D-10");
        long rows = held(version);
        // Both have read the draft; the hand-in is committed first.
        String key = refused(() -> tx(() -> {
            long seen = read(version).version();
            submitBeside(version);
            the(DiscardDraft.class).discard(version, seen);
            return version;
        }));
        assertEquals("shared.changedMeanwhile", key);
        assertEquals(State.IN_REVIEW, read(version).state());
        assertEquals(rows, held(version));
    }

    private void submitBeside(long version) throws Exception {
        try (var beside = Executors.newSingleThreadExecutor()) {
            beside.submit(() -> inOwnRequest(author(), () -> {
                        the(SubmitCourse.class).submit(version);
                        return version;
                    }))
                    .get();
        }
    }

    @Test
    void theChangeFeedTellsOfIt() {
        long version = draft("D-11");
        discard(version);
        assertEquals(
                List.of("工业企业能源审计"),
                sql(
                        "select detail from change_feed where kind = 'courses.change.discarded' and subject_id = ?",
                        version));
    }
}
