package io.greentalent.offerings;

import io.greentalent.DbTest;
import io.greentalent.offerings.CourseSession.Kind;
import io.greentalent.offerings.CourseSession.Slot;
import io.greentalent.shared.Caller;
import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A college with an instructor, persons and offerings in the autumn of 2026; each test takes what it needs of them. */
public abstract class OfferingDbTest extends DbTest {
    protected static final long COLLEGE = 1;
    protected static final long TEACHER = 21;

    private long last;

    /** A person of {@link #COLLEGE} with that name. */
    protected long person(String name) {
        String unique = getClass().getSimpleName() + ++last;
        change(
                "insert into person (version, name, id_type, id_hash, college_id, student_no, made_at)"
                        + " values (1, ?, 'CITIZEN', ?, 1, ?, '2026-09-01 08:00:00')",
                name,
                unique,
                "S" + last);
        return count("select id from person where id_hash = ?", unique);
    }

    /** An offering of {@link #COLLEGE} under {@link #TEACHER}, open for self-enrolment. */
    protected Offering offering(int capacity) {
        return stored(new Offering(new Offering.Plan(
                "2026-" + ++last,
                1,
                1,
                COLLEGE,
                1,
                TEACHER,
                capacity,
                true,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 12, 31))));
    }

    /** Enrols by roster and gives the enrolment's id. */
    protected long enrolled(Offering offering, long person) {
        var seat = new RosterSeat(++last, 1, offering.id(), person, Category.STUDENT, null);
        return tx(() -> the(Enrol.class).fromRoster(List.of(seat))).getFirst().enrolmentId();
    }

    /** A theory session of two class hours, beginning then. */
    protected CourseSession session(Offering offering, int number, String startsAt) {
        return stored(new CourseSession(offering.id(), number, slot(startsAt)));
    }

    protected static Slot slot(String startsAt) {
        var start = LocalDateTime.parse(startsAt);
        return new Slot(Kind.THEORY, start, start.plusMinutes(100), ClassHours.of(2), "A-301");
    }

    protected static Caller teacher() {
        return caller(TEACHER, COLLEGE, Role.INSTRUCTOR);
    }

    protected static Caller officer() {
        return caller(31, COLLEGE, Role.COLLEGE);
    }

    protected static Caller operator() {
        return caller(41, null, Role.OPERATOR);
    }

    protected static Caller student(long person) {
        return new Caller(
                1000 + person,
                "s" + person,
                "Student",
                Set.of(Role.STUDENT),
                null,
                person,
                Locale.SIMPLIFIED_CHINESE,
                "127.0.0.1");
    }
}
