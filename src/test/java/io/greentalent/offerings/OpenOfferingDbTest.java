package io.greentalent.offerings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.ClassHours;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening and listing, over one college, term, course, published version and instructor. */
class OpenOfferingDbTest extends OfferingDbTest {
    private static final long DRAFT = 2;
    private static final Scope MINE = Scope.ofInstructor(TEACHER);

    private int made;

    @BeforeEach
    void catalogue() {
        if (count("select count(*) from course") > 0) {
            return;
        }
        change("insert into college (id, version, code, name, short_name, contact_name, contact_email, address, active)"
                + " values (1, 1, '10001', 'North College', 'North', 'Qin Yue', '', '', true)");
        change("insert into term (id, version, code, starts_on, ends_on)"
                + " values (1, 1, '2026-2027-1', '2026-09-01', '2027-01-15')");
        change("insert into course (id, version, code, title_zh, title_en, field, college_id)"
                + " values (1, 1, 'GT-EA-01', '能源审计', 'Energy audit', 'ENERGY_SAVING', 1)");
        version(1, "PUBLISHED");
        version(DRAFT, "DRAFT");
        change("insert into account (id, version, username, name, password_hash, must_change, failed_count, disabled,"
                + " college_id, language, made_at) values (21, 1, 'teacher', 'Lu Wei', '-', false, 0, false, 1, 'zh-CN',"
                + " '2026-09-01 08:00:00')");
        change("insert into account_role (account_id, role) values (21, 'INSTRUCTOR')");
    }

    private void version(long number, String state) {
        change(
                "insert into course_version (id, version, course_id, number, state, theory, practice, objectives_zh,"
                        + " objectives_en, audience_zh, audience_en, assessment_zh, assessment_en, author_id)"
                        + " values (?, 1, 1, ?, ?, 160, 80, '', '', '', '', '', '', 0)",
                number,
                number,
                state);
    }

    private Offering.Plan plan(String number, long version, long instructor) {
        return new Offering.Plan(
                number,
                1,
                version,
                COLLEGE,
                1,
                instructor,
                30,
                true,
                LocalDate.of(2026, 9, 7),
                LocalDate.of(2026, 12, 18));
    }

    private long open() {
        as(officer());
        return the(OpenOffering.class).open(plan("OPEN-" + ++made, 1, TEACHER));
    }

    private String refusal(Offering.Plan plan) {
        as(officer());
        return assertThrows(Problem.class, () -> the(OpenOffering.class).open(plan))
                .key();
    }

    @Test
    void anOpenedOfferingIsListedWithItsCourseTermAndInstructor() {
        long id = open();
        var row = tx(() -> the(Offerings.class).row(id, MINE));
        assertEquals("能源审计", row.title(Locale.SIMPLIFIED_CHINESE));
        assertEquals("Energy audit", row.title(Locale.ENGLISH));
        assertEquals(ClassHours.of(16), row.theory());
        assertEquals(List.of("North", "2026-2027-1", "Lu Wei"), List.of(row.college(), row.term(), row.instructor()));
        assertEquals(30, row.free());
    }

    @Test
    void aTakenNumberIsRefused() {
        the(OpenOffering.class).open(plan("TAKEN", 1, TEACHER));
        assertEquals("offerings.offering.taken", refusal(plan(" TAKEN ", 1, TEACHER)));
    }

    @Test
    void aDraftIsNotOffered() {
        assertEquals("offerings.offering.versionNotPublished", refusal(plan("DRAFT", DRAFT, TEACHER)));
    }

    @Test
    void onlyAnInstructorOfTheCollegeOrTheUnitTeaches() {
        change("update account set college_id = 2 where id = 21");
        try {
            assertEquals("offerings.offering.noInstructor", refusal(plan("FOREIGN", 1, TEACHER)));
        } finally {
            change("update account set college_id = 1 where id = 21");
        }
    }

    @Test
    void aCollegeOpensNothingForAnother() {
        as(caller(32, 2L, Role.COLLEGE));
        assertThrows(NotFound.class, () -> the(OpenOffering.class).open(plan("THEIRS", 1, TEACHER)));
    }

    @Test
    void theListIsNarrowedBySearchAndScopeInOneStatement() {
        long id = open();
        as(officer());
        the(CloseOffering.class).close(id);
        long other = open();
        var open = new OfferingSearch("energy", 1, 1, COLLEGE, OfferingSearch.Only.OPEN, LocalDate.of(2026, 11, 2));
        var found = tx(() -> the(Offerings.class).list(open, Window.top(50), MINE));
        assertEquals(false, found.stream().anyMatch(r -> r.id() == id));
        assertEquals(true, found.stream().anyMatch(r -> r.id() == other));
        assertEquals(found.size(), tx(() -> the(Offerings.class).count(open, MINE)));
        assertEquals(0, tx(() -> the(Offerings.class).count(open, Scope.ofCollege(2))));
        assertEquals(1, statements(() -> tx(() -> the(Offerings.class).list(open, Window.top(50), MINE))));
    }

    @Test
    void aRunningOfferingOfACollegeWithoutAgreementIsTold() {
        var day = LocalDate.of(2026, 11, 2);
        var scope = Scope.ofCollege(COLLEGE);
        var search = new OfferingSearch("", 0, 0, 0, OfferingSearch.Only.UNCOVERED, day);
        open();
        var bare = tx(() -> the(Offerings.class).waiting(search, scope));
        assertEquals(LocalDate.of(2026, 9, 7), bare.day());
        assertEquals(
                bare.count(),
                tx(() -> the(Offerings.class).list(search, Window.top(50), scope))
                        .size());
        change("insert into agreement (id, version, number, college_id, signed_on, starts_on, ends_on)"
                + " values (99, 1, 'A-99', 1, '2026-01-01', '2026-01-01', '2026-11-02')");
        assertEquals(0, tx(() -> the(Offerings.class).waiting(search, scope)).count());
        change("update agreement set ended_early_on = '2026-11-01' where id = 99");
        assertEquals(bare, tx(() -> the(Offerings.class).waiting(search, scope)));
        change("delete from agreement where id = 99");
    }

    @Test
    void eachStandingIsListedByItsDay() {
        open();
        var scope = Scope.ofCollege(COLLEGE);
        for (var only : OfferingSearch.Only.values()) {
            var search = new OfferingSearch("", 0, 0, 0, only, LocalDate.of(2026, 12, 19));
            boolean over = tx(() -> the(Offerings.class).list(search, Window.top(50), scope)).stream()
                    .anyMatch(r -> r.number().equals("OPEN-" + made));
            assertEquals(only == OfferingSearch.Only.OVER || only == OfferingSearch.Only.OPEN, over, only.name());
        }
    }

    @Test
    void capacityIsNotRevisedBelowTheSeatsTaken() {
        long id = open();
        var offering = tx(() -> em().find(Offering.class, id));
        enrolled(offering, person("First"));
        enrolled(offering, person("Second"));
        as(officer());
        var too = new ReviseOffering.Revision(TEACHER, 1, false, offering.startsOn(), offering.endsOn());
        var problem =
                assertThrows(Problem.class, () -> the(ReviseOffering.class).revise(id, offering.version(), too));
        assertEquals("offerings.offering.capacityBelowTaken", problem.key());
        var fits = new ReviseOffering.Revision(TEACHER, 2, false, offering.startsOn(), offering.endsOn());
        the(ReviseOffering.class).revise(id, offering.version(), fits);
        assertEquals(2, tx(() -> em().find(Offering.class, id)).capacity());
    }

    @Test
    void daysThatLeaveASessionOutsideAreRefused() {
        long id = open();
        var offering = tx(() -> em().find(Offering.class, id));
        session(offering, 1, "2026-12-18T08:00");
        as(officer());
        var shorter = new ReviseOffering.Revision(TEACHER, 30, false, offering.startsOn(), LocalDate.of(2026, 12, 17));
        var problem =
                assertThrows(Problem.class, () -> the(ReviseOffering.class).revise(id, offering.version(), shorter));
        assertEquals("offerings.offering.sessionsOutside", problem.key());
        var lastDay = new ReviseOffering.Revision(TEACHER, 30, false, offering.startsOn(), LocalDate.of(2026, 12, 18));
        the(ReviseOffering.class).revise(id, offering.version(), lastDay);
    }

    @Test
    void aFormOlderThanAnotherChangeIsRefused() {
        long id = open();
        as(officer());
        var to = new ReviseOffering.Revision(TEACHER, 9, false, LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 18));
        long seen = tx(() -> em().find(Offering.class, id)).version();
        the(ReviseOffering.class).revise(id, seen, to);
        var problem =
                assertThrows(Problem.class, () -> the(ReviseOffering.class).revise(id, seen, to));
        assertEquals("shared.changedMeanwhile", problem.key());
    }

    @Test
    void theFirstPresenceMarksTheCoursesFirstRun() {
        long id = open();
        var offering = tx(() -> em().find(Offering.class, id));
        var second = session(offering, 2, "2026-10-12T08:00:00");
        var first = session(offering, 1, "2026-10-05T08:00:00");
        long enrolment = enrolled(offering, person("Pioneer"));
        as(teacher());
        the(RecordAttendance.class).record(second.id(), Map.of(enrolment, true));
        the(RecordAttendance.class).record(first.id(), Map.of(enrolment, true));
        assertEquals(1, count("select count(*) from course where first_run_on = '2026-10-05'"));
    }

    @Test
    void todaysSessionsAndThoseNotYetRecordedAreFound() {
        long id = open();
        var offering = tx(() -> em().find(Offering.class, id));
        var over = session(offering, 1, "2026-11-02T07:00:00");
        session(offering, 2, "2026-11-02T14:00:00");
        session(offering, 3, "2026-11-03T08:00:00");
        var midnight = LocalDateTime.of(2026, 11, 2, 0, 0);
        var own = new Scope(0, TEACHER, 0);
        var today = tx(() -> the(Sessions.class).between(midnight, midnight.plusDays(1), own, 50)).stream()
                .filter(m -> m.offeringId() == id)
                .toList();
        assertEquals(List.of(1, 2), today.stream().map(Meeting::number).toList());
        var open = tx(() -> the(Sessions.class).unrecorded(midnight.plusHours(9), own, 50)).stream()
                .filter(m -> m.offeringId() == id)
                .toList();
        assertEquals(List.of(over.id()), open.stream().map(Meeting::sessionId).toList());
    }

    @Test
    void aStudentsOwnRecordCountsSessionsAndPresence() {
        long id = open();
        var offering = tx(() -> em().find(Offering.class, id));
        var first = session(offering, 1, "2026-10-05T08:00:00");
        session(offering, 2, "2026-12-07T08:00:00");
        long person = person("Learner");
        long enrolment = enrolled(offering, person);
        as(teacher());
        the(RecordAttendance.class).record(first.id(), Map.of(enrolment, true));
        var mine = tx(() -> the(Enrolments.class).ofPerson(person, Scope.ofPerson(person)));
        assertEquals(1, mine.size());
        assertEquals(2, mine.getFirst().sessions());
        assertEquals(1, mine.getFirst().present());
        assertEquals(1, statements(() -> tx(() -> the(Enrolments.class).ofPerson(person, Scope.ofPerson(person)))));
        assertEquals(
                0,
                tx(() -> the(Enrolments.class).ofPerson(person, Scope.ofPerson(person + 1)))
                        .size());
    }

    @Test
    void openOfferingsAreShownToTheCollegesStudentsOnly() {
        long id = open();
        var today = LocalDate.of(2026, 11, 2);
        assertEquals(
                true,
                tx(() -> the(Offerings.class).openToStudents(COLLEGE, today)).stream()
                        .anyMatch(r -> r.id() == id));
        assertEquals(0, tx(() -> the(Offerings.class).openToStudents(2, today)).size());
    }
}
