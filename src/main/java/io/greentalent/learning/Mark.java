package io.greentalent.learning;

import io.greentalent.offerings.Recording;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * The final mark of one enrolment (成绩). Rows are made by {@link MarkBook} alone, by one insert that leaves an existing
 * row as it is.
 */
@Entity
@Table(name = "mark")
public class Mark extends Versioned {
    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private long enrolmentId;

    @Column(name = "score_tenths", nullable = false)
    private int scoreTenths;

    @Embedded
    private Recording recording = Recording.unread();

    protected Mark() {}

    /** Sets it right; says whether that changed anything. The recorder changes only with the mark. */
    boolean correct(Score score, Recording by) {
        if (scoreTenths == score.tenths()) {
            return false;
        }
        scoreTenths = score.tenths();
        recording = by;
        return true;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public Score score() {
        return new Score(scoreTenths);
    }

    public Recording recording() {
        return recording;
    }
}
