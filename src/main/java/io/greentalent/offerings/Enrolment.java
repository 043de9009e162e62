package io.greentalent.offerings;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One person on one offering, once (选课). Rows are made by {@link Enrol} alone, by one insert that leaves an existing
 * row as it is.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment extends Versioned {
    /** Where it came from. */
    public enum Source {
        ROSTER,
        SELF
    }

    /** Where it stands. */
    public enum State {
        ENROLLED,
        WITHDRAWN
    }

    @Column(name = "offering_id", nullable = false, updatable = false)
    private long offeringId;

    /** Moved only by a merge of persons, in SQL. */
    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(name = "class_group_id")
    private @Nullable Long classGroupId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Category category = Category.STUDENT;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Source source = Source.ROSTER;

    @Column(name = "roster_report_id")
    private @Nullable Long rosterReportId;

    @Column(name = "roster_row_id")
    private @Nullable Long rosterRowId;

    @Column(nullable = false)
    private boolean vouched;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.ENROLLED;

    @Column(name = "enrolled_at", nullable = false, updatable = false)
    private LocalDateTime enrolledAt = LocalDateTime.MIN;

    @Column(name = "withdrawn_at")
    private @Nullable LocalDateTime withdrawnAt;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    protected Enrolment() {}

    /** Takes the person off the offering; the reason (1 to 200 characters) is kept. Refuses a second time. */
    public void withdraw(String reason, LocalDateTime at) {
        if (state == State.WITHDRAWN) {
            throw Problem.of("offerings.enrolment.alreadyWithdrawn");
        }
        withdrawalReason = Entry.required("reason", reason, 200);
        withdrawnAt = at;
        state = State.WITHDRAWN;
    }

    /** No roster vouches for the person any more. */
    void disown() {
        vouched = false;
    }

    /** Puts the person back on the offering. */
    public void reinstate() {
        if (state == State.ENROLLED) {
            throw Problem.of("offerings.enrolment.notWithdrawn");
        }
        state = State.ENROLLED;
        withdrawnAt = null;
        withdrawalReason = null;
    }

    /** The operator has verified the roster that names this person; says whether that is news. */
    public boolean vouch() {
        boolean news = !vouched;
        vouched = true;
        return news;
    }

    /** The roster that made it is undone, and this row of a verified one names the person, too: it stands for it from now on. */
    public void restsOn(long reportId, long rowId) {
        rosterReportId = reportId;
        rosterRowId = rowId;
    }

    /** Corrects the category the person takes part in; says whether that is news. */
    boolean takePartAs(Category right) {
        boolean news = category != right;
        category = right;
        return news;
    }

    /** Corrects the class the person belongs to. */
    void moveToClass(long right) {
        classGroupId = right;
    }

    public long offeringId() {
        return offeringId;
    }

    public long personId() {
        return personId;
    }

    public long collegeId() {
        return collegeId;
    }

    public @Nullable Long classGroupId() {
        return classGroupId;
    }

    public Category category() {
        return category;
    }

    public Source source() {
        return source;
    }

    public @Nullable Long rosterReportId() {
        return rosterReportId;
    }

    public @Nullable Long rosterRowId() {
        return rosterRowId;
    }

    /** True when somebody answers for it: self-enrolled, or on a roster that was verified. */
    public boolean vouched() {
        return vouched;
    }

    public State state() {
        return state;
    }

    public boolean isEnrolled() {
        return state == State.ENROLLED;
    }

    public LocalDateTime enrolledAt() {
        return enrolledAt;
    }

    public @Nullable LocalDateTime withdrawnAt() {
        return withdrawnAt;
    }

    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }
}
