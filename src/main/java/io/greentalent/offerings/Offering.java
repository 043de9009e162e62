package io.greentalent.offerings;

import io.greentalent.shared.Caller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One run of a course version for one college in one term, under one instructor (开课, 班期). */
@Entity
@Table(name = "offering")
public class Offering extends Versioned {
    @Column(nullable = false, updatable = false)
    private String number = "";

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Column(name = "course_version_id", nullable = false, updatable = false)
    private long courseVersionId;

    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(name = "term_id", nullable = false, updatable = false)
    private long termId;

    @Column(name = "instructor_id", nullable = false)
    private long instructorId;

    @Column(nullable = false)
    private int capacity;

    /** Moved only by {@link Seats}, in one conditional statement. */
    @Column(name = "seats_taken", nullable = false, updatable = false)
    private int seatsTaken;

    @Column(name = "self_enrolment", nullable = false)
    private boolean selfEnrolment;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn = LocalDate.MIN;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn = LocalDate.MIN;

    @Column(name = "closed_at")
    private @Nullable LocalDateTime closedAt;

    protected Offering() {}

    /** Opened as planned; refuses a capacity below 1 and an end before the start. */
    public Offering(Plan plan) {
        this.number = Entry.required("number", plan.number(), 40);
        this.courseId = plan.courseId();
        this.courseVersionId = plan.courseVersionId();
        this.collegeId = plan.collegeId();
        this.termId = plan.termId();
        this.instructorId = plan.instructorId();
        this.selfEnrolment = plan.selfEnrolment();
        reviseCapacity(plan.capacity());
        reschedule(plan.startsOn(), plan.endsOn());
    }

    /**
     * What an offering is opened with.
     *
     * @param number unique, as the college writes it, at most 40 characters
     * @param instructorId the instructor's account
     * @param capacity seats for self-enrolment, at least 1
     * @param startsOn first day
     * @param endsOn last day
     */
    public record Plan(
            String number,
            long courseId,
            long courseVersionId,
            long collegeId,
            long termId,
            long instructorId,
            int capacity,
            boolean selfEnrolment,
            LocalDate startsOn,
            LocalDate endsOn) {}

    /** Other capacity; never below the seats already taken. Call it on a locked row. */
    public final void reviseCapacity(int seats) {
        if (seats < 1) {
            throw Problem.of("offerings.offering.capacityTooSmall").at("capacity");
        }
        if (seats < seatsTaken) {
            throw Problem.of("offerings.offering.capacityBelowTaken", seats, seatsTaken)
                    .at("capacity");
        }
        capacity = seats;
    }

    /** Other first and last day. */
    public final void reschedule(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.of("offerings.offering.endsBeforeStart", from, to).at("endsOn");
        }
        startsOn = from;
        endsOn = to;
    }

    /** Hands the offering over to another instructor's account. */
    public void assign(long instructor) {
        instructorId = instructor;
    }

    /** Lets students of the college enrol by themselves, or no longer. */
    public void allowSelfEnrolment(boolean allowed) {
        selfEnrolment = allowed;
    }

    /** Ends the offering: nobody is enrolled any more and its instructor records nothing more. Closing twice changes nothing. */
    public void close(LocalDateTime at) {
        if (closedAt == null) {
            closedAt = at;
        }
    }

    /** Opens it again, for late evidence. */
    public void reopen() {
        closedAt = null;
    }

    /** Refuses when closed. */
    public void mustBeOpen() {
        if (isClosed()) {
            throw Problem.of("offerings.offering.closed", number);
        }
    }

    /** Refuses evidence once closed; the operator may still add what came late (补报). */
    public void mustTakeEvidenceFrom(Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            mustBeOpen();
        }
    }

    /** Refuses unless a student may take a seat by himself on that day. */
    public void mustTakeSelfEnrolment(LocalDate today) {
        mustBeOpen();
        if (!selfEnrolment) {
            throw Problem.of("offerings.offering.noSelfEnrolment", number);
        }
        if (today.isAfter(endsOn)) {
            throw Problem.of("offerings.offering.over", number, endsOn);
        }
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public String number() {
        return number;
    }

    public long courseId() {
        return courseId;
    }

    public long courseVersionId() {
        return courseVersionId;
    }

    public long collegeId() {
        return collegeId;
    }

    public long termId() {
        return termId;
    }

    /** The instructor's account id. */
    public long instructorId() {
        return instructorId;
    }

    public int capacity() {
        return capacity;
    }

    public int seatsTaken() {
        return seatsTaken;
    }

    public boolean selfEnrolment() {
        return selfEnrolment;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public @Nullable LocalDateTime closedAt() {
        return closedAt;
    }
}
