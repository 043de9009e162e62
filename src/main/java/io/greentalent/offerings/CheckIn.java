package io.greentalent.offerings;

import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * That one enrolled person was present at, or absent from, one session (签到). Rows are made by {@link RollCall} alone, by
 * one insert that leaves an existing row as it is.
 */
@Entity
@Table(name = "check_in")
public class CheckIn extends Versioned {
    @Column(name = "session_id", nullable = false, updatable = false)
    private long sessionId;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private long enrolmentId;

    @Column(nullable = false)
    private boolean present;

    @Embedded
    private Recording recording = Recording.unread();

    protected CheckIn() {}

    /** Sets it right; says whether that changed anything. The recorder changes only with the fact. */
    boolean correct(boolean wasPresent, Recording by) {
        if (present == wasPresent) {
            return false;
        }
        present = wasPresent;
        recording = by;
        return true;
    }

    public long sessionId() {
        return sessionId;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public boolean present() {
        return present;
    }

    public Recording recording() {
        return recording;
    }
}
