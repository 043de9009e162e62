package io.greentalent.offerings;

import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;

/** One meeting of an offering, with the class hours that attending it gives (课次). */
@Entity
@Table(name = "course_session")
public class CourseSession extends Versioned {
    /** What the class hours count for; the syllabus asks for each by itself. */
    public enum Kind {
        THEORY,
        PRACTICE
    }

    @Column(name = "offering_id", nullable = false, updatable = false)
    private long offeringId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind = Kind.THEORY;

    @Column(name = "starts_at", nullable = false)
    private LocalDateTime startsAt = LocalDateTime.MIN;

    @Column(name = "ends_at", nullable = false)
    private LocalDateTime endsAt = LocalDateTime.MIN;

    @Column(nullable = false)
    private ClassHours hours = ClassHours.NONE;

    @Column(nullable = false)
    private String place = "";

    protected CourseSession() {}

    /** The session of that number, 1 for the first. */
    public CourseSession(long offeringId, int number, Slot slot) {
        this.offeringId = offeringId;
        this.number = number;
        move(slot);
    }

    /**
     * What, when and where.
     *
     * @param startsAt first minute
     * @param endsAt last minute, breaks included
     * @param hours class hours that attending it gives
     * @param place room or base, 1 to 100 characters
     */
    public record Slot(Kind kind, LocalDateTime startsAt, LocalDateTime endsAt, ClassHours hours, String place)
            implements Serializable {
        /** The same some weeks later. */
        public Slot weeksLater(int weeks) {
            return new Slot(kind, startsAt.plusWeeks(weeks), endsAt.plusWeeks(weeks), hours, place);
        }

        boolean overlaps(Slot other) {
            return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
        }
    }

    /** Another time, place or kind. Refuses more class hours than the time holds at 45 minutes each. */
    public final void move(Slot to) {
        if (!to.endsAt().isAfter(to.startsAt())) {
            throw Problem.of("offerings.session.endsBeforeStart").at("endsAt");
        }
        if (to.hours().isZero()) {
            throw Problem.of("offerings.session.noHours").at("hours");
        }
        var most = ClassHours.of(Duration.between(to.startsAt(), to.endsAt()));
        if (to.hours().compareTo(most) > 0) {
            throw Problem.of("offerings.session.hoursTooMany", to.hours(), most).at("hours");
        }
        kind = to.kind();
        startsAt = to.startsAt();
        endsAt = to.endsAt();
        hours = to.hours();
        place = Entry.required("place", to.place(), 100);
    }

    /** Refuses attendance before the session has begun. */
    public void mustHaveBegun(LocalDateTime now) {
        if (!hasBegun(now)) {
            throw Problem.of("offerings.session.notYet", number, startsAt);
        }
    }

    public boolean hasBegun(LocalDateTime now) {
        return !startsAt.isAfter(now);
    }

    public long offeringId() {
        return offeringId;
    }

    public int number() {
        return number;
    }

    public Slot slot() {
        return new Slot(kind, startsAt, endsAt, hours, place);
    }

    public Kind kind() {
        return kind;
    }

    public LocalDateTime startsAt() {
        return startsAt;
    }

    public LocalDateTime endsAt() {
        return endsAt;
    }

    public ClassHours hours() {
        return hours;
    }

    public String place() {
        return place;
    }
}
