package io.greentalent.sample;

import java.sql.SQLException;
import java.time.LocalDateTime;

/** Writes what one student leaves behind on an offering: roster row, enrolment, check-ins, mark (学员记录). */
final class SeatRows {
    private static final int GROUPS = 4;
    private static final String CONFIRMED_BECAUSE = "该生在本校同时修读。";
    private static final String OTHER_COLLEGE = "|person.otherCollege|REVIEW|||||\n";

    private final Size size;
    private final Actors actors;

    SeatRows(Size size, Actors actors) {
        this.size = size;
        this.actors = actors;
    }

    /** The person who takes that place, counted from 0. */
    long person(Plan plan, int place) {
        return (long) plan.people().college() * size.pool() + number(plan, place) + 1;
    }

    private int number(Plan plan, int place) {
        return (plan.people().first() + place) % size.pool();
    }

    private long group(Plan plan, int place) {
        return (long) plan.college() * GROUPS + (long) number(plan, place) * GROUPS / size.pool() + 1;
    }

    /** The roster's row and the enrolment of the same id that it made. */
    void enrolment(Plan plan, int place, long id, Tables to) throws SQLException {
        boolean known = plan.people().college() != plan.college();
        long person = person(plan, place);
        to.row.add(
                id,
                1L,
                plan.id(),
                "名册",
                place + 2,
                known ? "REVIEW" : "ACCEPT",
                known ? OTHER_COLLEGE : "",
                Invented.shown(size, person),
                person,
                plan.id(),
                group(plan, place),
                false,
                known ? actors.officer(plan.college()) : null,
                known ? CONFIRMED_BECAUSE : null,
                "APPLIED",
                false,
                id);
        to.enrolment.add(
                id,
                1L,
                plan.id(),
                person,
                plan.collegeId(),
                group(plan, place),
                "STUDENT",
                "ROSTER",
                plan.id(),
                id,
                true,
                "ENROLLED",
                plan.startsOn().minusDays(6).atTime(10, 21).plusSeconds(place));
    }

    /** One check-in for each session that something was recorded of. */
    void checkIns(Plan plan, Seat seat, long enrolmentId, long firstSession, Tables to) throws SQLException {
        for (int i = 0; i < seat.present().size(); i++) {
            Boolean present = seat.present().get(i);
            if (present != null) {
                to.checkIn.add(
                        1L,
                        firstSession + i,
                        enrolmentId,
                        present,
                        plan.oddity() == Oddity.ENTERED_AT_ONCE ? "XLSX" : "ROLL_CALL",
                        actors.instructor(plan.college()),
                        Invented.ENGINEERS.get(plan.college()),
                        recordedAt(plan, i, enrolmentId));
            }
        }
    }

    private static LocalDateTime recordedAt(Plan plan, int index, long enrolmentId) {
        var meeting = plan.meetings().get(index);
        boolean last = index >= plan.meetings().size() - 2;
        if (plan.oddity() == Oddity.ENTERED_AT_ONCE) {
            return plan.endsOn().atTime(23, 41);
        }
        if (plan.oddity() == Oddity.BEFORE_IT_BEGAN && last) {
            return meeting.starts().minusDays(1).withHour(20);
        }
        return meeting.starts().plusMinutes(4).plusSeconds(enrolmentId % 170);
    }

    void mark(Plan plan, Seat seat, long enrolmentId, Tables to) throws SQLException {
        if (seat.mark() != null) {
            to.mark.add(
                    1L,
                    enrolmentId,
                    seat.mark(),
                    "XLSX",
                    actors.instructor(plan.college()),
                    Invented.ENGINEERS.get(plan.college()),
                    seat.markDay().atTime(16, 30));
        }
    }
}
