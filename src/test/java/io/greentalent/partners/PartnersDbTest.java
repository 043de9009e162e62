package io.greentalent.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.files.FileStore;
import io.greentalent.partners.Validity.Standing;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Waiting;
import io.greentalent.shared.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersDbTest extends DbTest {
    private static final College.Contact CONTACT = new College.Contact("Qin Yue", "qin@example.org", "");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @TempDir
    Path folder;

    private long college(String code) {
        return the(RegisterCollege.class).register(code, "College " + code, "C" + code, CONTACT);
    }

    private long sign(String number, long college, String starts, String ends) {
        return the(SignAgreement.class)
                .sign(new Agreement.Terms(
                        number,
                        college,
                        null,
                        Set.of(),
                        LocalDate.parse(starts).isAfter(TODAY) ? TODAY : LocalDate.parse(starts),
                        LocalDate.parse(starts),
                        LocalDate.parse(ends)));
    }

    @Test
    void aRegisteredCollegeIsFoundByItsCode() {
        long id = college("10001");
        assertEquals(
                id,
                the(Colleges.class)
                        .coded(new CollegeCode("10001"))
                        .orElseThrow()
                        .id());
    }

    @Test
    void aTakenCodeIsRefusedAtItsField() {
        college("10002");
        var problem = assertThrows(
                Problem.class, () -> the(RegisterCollege.class).register("10002", "Another", "A", CONTACT));
        assertEquals("partners.college.codeTaken", problem.key());
        assertEquals("code", problem.field());
    }

    @Test
    void twoWhoRegisterTheSameCodeAtOnceGetOneCollegeAndOneSentence() throws Exception {
        var start = new CountDownLatch(1);
        var made = new AtomicInteger();
        var told = new AtomicInteger();
        Callable<Void> race = () -> inOwnRequest(caller(5, null, Role.OPERATOR), () -> {
            try {
                start.await();
                college("10003");
                made.incrementAndGet();
            } catch (Problem e) {
                told.incrementAndGet();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return null;
        });
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = List.of(threads.submit(race), threads.submit(race), threads.submit(race), threads.submit(race));
            start.countDown();
            for (var one : all) {
                one.get();
            }
        }
        assertEquals(1, made.get());
        assertEquals(3, told.get());
    }

    @Test
    void aUniqueKeyThatIsHitGivesASentence() {
        college("10004");
        var problem = assertThrows(
                Problem.class, () -> stored(new College(new CollegeCode("10004"), "Behind the query", "B", CONTACT)));
        assertEquals("shared.enteredMeanwhile", problem.key());
    }

    @Test
    void aCollegeSeesItselfOnly() {
        long own = college("10011");
        long other = college("10012");
        var scope = Scope.ofCollege(own);
        assertEquals(
                List.of(own),
                the(Colleges.class).list(scope).stream().map(Colleges.Row::id).toList());
        assertThrows(NotFound.class, () -> the(Colleges.class).get(other, scope));
        assertThrows(Denied.class, () -> the(Colleges.class).list(Scope.ofPerson(3)));
    }

    @Test
    void aCollegeAddsMajorsToItselfOnly() {
        long own = college("10021");
        long other = college("10022");
        as(caller(9, own, Role.COLLEGE));
        assertTrue(the(AddMajor.class).add(own, "420802", "环境工程技术") > 0);
        assertThrows(NotFound.class, () -> the(AddMajor.class).add(other, "420802", "环境工程技术"));
    }

    @Test
    void aClosedCollegeSignsNothing() {
        long id = college("10023");
        the(CloseCollege.class).close(id);
        var problem = assertThrows(Problem.class, () -> sign("Z-1", id, "2026-03-01", "2027-02-28"));
        assertEquals("partners.college.closed", problem.key());
    }

    @Test
    void aFormFilledBeforeSomebodyElsesChangeIsToldSo() {
        long id = college("10024");
        the(ReviseCollege.class).revise(id, 1, "College 10024", "New", CONTACT);
        var problem = assertThrows(
                Problem.class, () -> the(ReviseCollege.class).revise(id, 1, "College 10024", "Newer", CONTACT));
        assertEquals("shared.changedMeanwhile", problem.key());
    }

    @Test
    void aClassGroupNameIsUniqueInItsCollege() {
        long id = college("10025");
        long major = the(AddMajor.class).add(id, "420803", "环境监测技术");
        long group = the(AddClassGroup.class).add(major, "环监2601", 2026);
        var problem = assertThrows(Problem.class, () -> the(AddClassGroup.class).add(major, "环监2601", 2026));
        assertEquals("partners.classGroup.nameTaken", problem.key());
        assertEquals(group, the(ClassGroups.class).idsByName(id).get("环监2601"));
        var row = the(ClassGroups.class)
                .list(id, "环监", Window.top(10), Scope.ofCollege(id))
                .getFirst();
        assertEquals("环境监测技术", row.majorName());
        assertEquals(1, the(Majors.class).list(id, Scope.all()).getFirst().classGroups());
    }

    @Test
    void anAgreementHoldsForItsCollegeWithinItsTerm() {
        long id = college("10031");
        sign("A-1", id, "2026-03-01", "2026-12-31");
        var agreements = the(Agreements.class);
        assertTrue(agreements.validOn(id, LocalDate.of(2026, 12, 31)));
        assertFalse(agreements.validOn(id, LocalDate.of(2027, 1, 1)));
        assertEquals(
                List.of(new Validity(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31))),
                agreements.validities(Set.of(id)).get(id));
        assertEquals(
                LocalDate.of(2026, 12, 31),
                agreements.coveredUntil(Set.of(id), TODAY).get(id));
    }

    @Test
    void endedEarlyItNoLongerHoldsAndCoversNobody() {
        long id = college("10032");
        long agreement = sign("A-2", id, "2026-03-01", "2026-12-31");
        the(EndAgreement.class).end(agreement, LocalDate.of(2026, 10, 31));
        assertFalse(the(Agreements.class).validOn(id, LocalDate.of(2026, 11, 1)));
        assertTrue(the(Agreements.class).coveredUntil(Set.of(id), TODAY).isEmpty());
    }

    @Test
    void anAgreementThatGoesOnIsNotAskedToBeRenewed() {
        long ends = college("10033");
        long goesOn = college("10034");
        long asks = sign("A-3", ends, "2026-01-01", "2026-12-31");
        sign("A-4", goesOn, "2026-01-01", "2026-12-31");
        sign("A-5", goesOn, "2027-01-01", "2027-12-31");
        var due = the(Agreements.class).expiringWithin(Validity.RENEWAL_DAYS, TODAY, Scope.all()).stream()
                .map(AgreementRow::id)
                .toList();
        assertTrue(due.contains(asks));
        assertTrue(the(Agreements.class)
                .expiringWithin(Validity.RENEWAL_DAYS, TODAY, Scope.ofCollege(goesOn))
                .isEmpty());
    }

    @Test
    void theListFiltersByTheSameBordersThatTheLabelHas() {
        long id = college("10035");
        sign("S-1", id, "2025-01-01", "2025-12-31");
        sign("S-2", id, "2026-01-01", "2027-01-31");
        sign("S-3", id, "2026-01-01", "2027-02-01");
        sign("S-4", id, "2026-12-01", "2027-11-30");
        for (var standing : Standing.values()) {
            var rows = the(Agreements.class).list(id, "", standing, TODAY, Window.top(10), Scope.all());
            assertEquals(1, rows.size(), standing.name());
            assertEquals(standing, rows.getFirst().validity().on(TODAY));
            assertEquals(1, the(Agreements.class).count(id, "", standing, TODAY, Scope.all()));
        }
    }

    @Test
    void aScanIsReadableByItsCollegeAndIsAPaper() throws IOException {
        long id = college("10039");
        long other = college("10040");
        long agreement = sign("F-1", id, "2026-01-01", "2026-12-31");
        var text = Files.writeString(folder.resolve("scan.txt"), "no scan");
        assertEquals(
                "files.notAScan",
                assertThrows(Problem.class, () -> the(AttachAgreementScan.class).attach(agreement, text, "scan.txt"))
                        .key());
        var paper = Files.writeString(folder.resolve("scan.pdf"), "%PDF-1.7 two pages");
        long file = the(AttachAgreementScan.class).attach(agreement, paper, "scan.pdf");
        assertEquals(
                file, the(Agreements.class).get(agreement, Scope.ofCollege(id)).fileId());
        assertEquals(
                "scan.pdf", the(FileStore.class).get(file, Scope.ofCollege(id)).name());
        assertThrows(NotFound.class, () -> the(Agreements.class).get(agreement, Scope.ofCollege(other)));
    }

    @Test
    void aNumberIsSignedOnce() {
        long id = college("10036");
        sign("N-1", id, "2026-01-01", "2026-12-31");
        var problem = assertThrows(Problem.class, () -> sign("N-1", id, "2026-01-01", "2026-12-31"));
        assertEquals("number", problem.field());
    }

    @Test
    void majorsOfAnotherCollegeAreRefused() {
        long id = college("10037");
        long other = college("10038");
        long major = the(AddMajor.class).add(other, "420802", "环境工程技术");
        var problem = assertThrows(
                Problem.class,
                () -> the(SignAgreement.class)
                        .sign(new Agreement.Terms("M-1", id, null, Set.of(major), TODAY, TODAY, TODAY.plusYears(1))));
        assertEquals("partners.agreement.majorOfAnother", problem.key());
    }

    @Test
    void aCollegeSeesEnterprisesAndMentorsOfItsAgreementsOnly() {
        long id = college("10041");
        long other = college("10042");
        long enterprise = the(RegisterEnterprise.class).register("91350100M000100Y43", "Lanqi Energy", "节能服务", "");
        the(AddMentor.class).add(enterprise, "Duan Yi", "工程师", "锅炉, 余热");
        the(SignAgreement.class)
                .sign(new Agreement.Terms("E-1", id, enterprise, Set.of(), TODAY, TODAY, TODAY.plusYears(1)));
        assertEquals(1, the(Enterprises.class).count("lanqi", Scope.ofCollege(id)));
        assertEquals(0, the(Enterprises.class).count("", Scope.ofCollege(other)));
        assertEquals(
                "Lanqi Energy",
                the(Mentors.class)
                        .list("锅炉", Window.top(10), Scope.ofCollege(id))
                        .getFirst()
                        .enterpriseName());
        assertEquals(0, the(Mentors.class).count("", Scope.ofCollege(other)));
        assertEquals(
                "Lanqi Energy",
                the(Agreements.class)
                        .list(id, "lanqi", null, TODAY, Window.top(10), Scope.all())
                        .getFirst()
                        .enterpriseName());
    }

    @Test
    void theListOfDualQualifiedInstructorsFollowsTheCriterion() {
        long id = college("10051");
        long dual = the(RegisterInstructor.class).register(id, new InstructorProfile.Details(71L, "Ai Wen", "讲师", 200));
        the(AddQualification.class).add(dual, new Qualification.Paper("能源管理师", "Q-1", LocalDate.of(2025, 1, 1), null));
        the(RegisterInstructor.class).register(id, new InstructorProfile.Details(null, "Bo Wen", "讲师", 200));
        var scope = Scope.ofCollege(id);
        var rows = the(Instructors.class).list("wen", null, new Window(0, 10, "name", true), scope);
        assertEquals(
                List.of("Bo Wen", "Ai Wen"),
                rows.stream().map(Instructors.Row::name).toList());
        assertTrue(rows.get(1).dualQualified().met());
        assertEquals(1, the(Instructors.class).count("", Instructors.Only.DUAL, scope));
        assertEquals(
                1,
                the(Instructors.class)
                        .list("", Instructors.Only.DUAL, Window.top(10), scope)
                        .size());
        assertEquals(1, the(Instructors.class).count("", null, Scope.ofInstructor(71)));
    }

    @Test
    void whoseLastQualificationEndsSoonIsToldWithTheDay() {
        long id = college("10077");
        var scope = Scope.ofCollege(id);
        long ending = qualified(id, "Ending Soon", "2025-02-01", "2027-01-31");
        long renewed = qualified(id, "Renewed", "2025-02-01", "2027-01-31");
        the(AddQualification.class).add(renewed, paper("Q-N", "2026-10-01", "2029-09-30"));
        qualified(id, "Ended", "2020-02-01", "2023-01-31");
        the(AddQualification.class).add(ending, paper("Q-OLD", "2015-02-01", "2018-01-31"));
        the(AddQualification.class)
                .add(qualified(id, "For Good", "2020-02-01", "2023-01-31"), paper("Q-G", "2024-01-01", null));
        the(RegisterInstructor.class).register(id, new InstructorProfile.Details(null, "None Held", "讲师", 200));
        assertEquals(
                new Waiting(2, LocalDate.of(2023, 1, 31)),
                the(Instructors.class).ending(scope));
        assertEquals(
                List.of("Ended", "Ending Soon"),
                the(Instructors.class).list("", Instructors.Only.ENDING, Window.top(10), scope).stream()
                        .map(Instructors.Row::name)
                        .toList());
        assertEquals(2, the(Instructors.class).count("", Instructors.Only.ENDING, scope));
    }

    private static Qualification.Paper paper(String number, String issued, String expires) {
        return new Qualification.Paper(
                "能源管理师", number, LocalDate.parse(issued), expires == null ? null : LocalDate.parse(expires));
    }

    private long qualified(long college, String name, String issued, String expires) {
        long id = the(RegisterInstructor.class).register(college, new InstructorProfile.Details(null, name, "讲师", 200));
        the(AddQualification.class).add(id, paper("Q-1", issued, expires));
        return id;
    }

    @Test
    void theUnitsOwnEngineersAreTheOperatorsToRegister() {
        long id = college("10052");
        var details = new InstructorProfile.Details(null, "He Ning", "", 0);
        assertTrue(the(RegisterInstructor.class).register(0, details) > 0);
        as(caller(9, id, Role.COLLEGE));
        assertThrows(NotFound.class, () -> the(RegisterInstructor.class).register(0, details));
    }

    @Test
    void oneAccountHasOneProfile() {
        long id = college("10053");
        the(RegisterInstructor.class).register(id, new InstructorProfile.Details(72L, "Fu An", "", 0));
        var problem = assertThrows(
                Problem.class,
                () -> the(RegisterInstructor.class).register(id, new InstructorProfile.Details(72L, "Fu An", "", 0)));
        assertEquals("partners.instructor.accountTaken", problem.key());
    }

    @Test
    void aStruckQualificationIsGone() {
        long instructor =
                the(RegisterInstructor.class).register(0, new InstructorProfile.Details(null, "Gu Lin", "", 0));
        long paper = the(AddQualification.class)
                .add(instructor, new Qualification.Paper("电工", "Q-9", LocalDate.of(2025, 1, 1), null));
        the(AddQualification.class).strike(instructor, paper);
        assertEquals(0, count("select count(*) from qualification where instructor_id = ?", instructor));
    }

    @Test
    void anUnknownColumnKeepsTheListsOwnOrder() {
        assertEquals(" order by a.id", new Window(0, 10, "x; drop", true).orderBy(java.util.Map.of(), "a.id"));
    }
}
