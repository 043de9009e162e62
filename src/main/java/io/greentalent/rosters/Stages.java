package io.greentalent.rosters;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** When a report passed which stage (办理时间). */
@Embeddable
public class Stages implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private LocalDateTime madeAt = LocalDateTime.MIN;

    @Column(name = "committed_at")
    private @Nullable LocalDateTime committedAt;

    @Column(name = "submitted_at")
    private @Nullable LocalDateTime submittedAt;

    @Column(name = "submitted_by")
    private @Nullable Long submittedBy;

    @Column(name = "verified_by")
    private @Nullable Long verifiedBy;

    @Column(name = "verified_at")
    private @Nullable LocalDateTime verifiedAt;

    @Column(name = "locked_at")
    private @Nullable LocalDateTime lockedAt;

    @Column(name = "purged_at")
    private @Nullable LocalDateTime purgedAt;

    protected Stages() {}

    Stages(long madeBy, LocalDateTime madeAt) {
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    void committed(LocalDateTime at) {
        committedAt = at;
    }

    void submitted(long by, LocalDateTime at) {
        submittedBy = by;
        submittedAt = at;
    }

    void undone() {
        committedAt = null;
        submittedBy = null;
        submittedAt = null;
    }

    void verified(long by, LocalDateTime at) {
        verifiedBy = by;
        verifiedAt = at;
        lockedAt = at;
    }

    void purged(LocalDateTime at) {
        purgedAt = at;
    }

    /** Whether that account uploaded it, or handed it in the last time. */
    boolean heldBy(long account) {
        return account == madeBy || (submittedBy != null && account == submittedBy);
    }

    public LocalDateTime madeAt() {
        return madeAt;
    }

    /** When its rows were written. */
    public @Nullable LocalDateTime committedAt() {
        return committedAt;
    }

    /** When it was handed in, the last time. */
    public @Nullable LocalDateTime submittedAt() {
        return submittedAt;
    }

    /** The operator's account. */
    public @Nullable Long verifiedBy() {
        return verifiedBy;
    }

    /** When it was verified and locked. */
    public @Nullable LocalDateTime verifiedAt() {
        return verifiedAt;
    }

    /** True once cells and file were deleted. */
    public boolean purged() {
        return purgedAt != null;
    }
}
