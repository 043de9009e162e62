package io.greentalent.learning;

import io.greentalent.offerings.Recording;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * That a person passed the safety test on a day, and until when that holds (安全考核). It belongs to the person, so it
 * serves every offering. Rows are made by {@link SafetyBook} alone, by one insert that leaves an existing row as it is.
 */
@Entity
@Table(name = "safety_pass")
public class SafetyPass extends Versioned {
    /** Moved only by a merge of persons, in SQL. */
    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "passed_on", nullable = false, updatable = false)
    private LocalDate passedOn = LocalDate.MIN;

    @Column(name = "valid_until", nullable = false)
    private LocalDate validUntil = LocalDate.MIN;

    @Embedded
    private Recording recording = Recording.unread();

    protected SafetyPass() {}

    /** Sets its last day right; says whether that changed anything. The recorder changes only with the day. */
    boolean correct(LocalDate lastDay, Recording by) {
        if (validUntil.equals(lastDay)) {
            return false;
        }
        validUntil = lastDay;
        recording = by;
        return true;
    }

    public long personId() {
        return personId;
    }

    public LocalDate passedOn() {
        return passedOn;
    }

    /** The last day on which it holds. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public Recording recording() {
        return recording;
    }
}
