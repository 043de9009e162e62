package io.greentalent.people;

import io.greentalent.shared.Caller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** That an operator found two persons to be one, and whether that was taken back (人员合并记录). */
@Entity
@Table(name = "person_merge")
public class PersonMerge extends Versioned {
    private static final int LONGEST_NAME = 100;

    @Column(name = "from_id", nullable = false, updatable = false)
    private long fromId;

    @Column(name = "into_id", nullable = false, updatable = false)
    private long intoId;

    @Column(nullable = false, updatable = false)
    private String reason = "";

    @Column(name = "merged_by", nullable = false, updatable = false)
    private long by;

    @Column(name = "merged_by_name", nullable = false, updatable = false)
    private String byName = "";

    @Column(name = "merged_at", nullable = false, updatable = false)
    private LocalDateTime at = LocalDateTime.MIN;

    @Column(name = "undone_reason")
    private @Nullable String undoneReason;

    @Column(name = "undone_by")
    private @Nullable Long undoneBy;

    @Column(name = "undone_by_name")
    private @Nullable String undoneByName;

    @Column(name = "undone_at")
    private @Nullable LocalDateTime undoneAt;

    protected PersonMerge() {}

    PersonMerge(long from, long into, String reason, Caller who, LocalDateTime now) {
        fromId = from;
        intoId = into;
        this.reason = reason;
        by = who.accountId();
        byName = name(who);
        at = now;
    }

    /** Takes it back, for that reason. Refuses a second time. */
    void undo(String why, Caller who, LocalDateTime now) {
        if (undone()) {
            throw Problem.of("people.unmerge.already", id());
        }
        undoneReason = why;
        undoneBy = who.accountId();
        undoneByName = name(who);
        undoneAt = now;
    }

    private static String name(Caller who) {
        return who.name().length() > LONGEST_NAME ? who.name().substring(0, LONGEST_NAME) : who.name();
    }

    /** Who was found to be the other. */
    public long fromId() {
        return fromId;
    }

    /** The survivor. */
    public long intoId() {
        return intoId;
    }

    public String reason() {
        return reason;
    }

    public String byName() {
        return byName;
    }

    public LocalDateTime at() {
        return at;
    }

    public boolean undone() {
        return undoneAt != null;
    }

    /** Why it was taken back; null while it stands. */
    public @Nullable String undoneReason() {
        return undoneReason;
    }

    public @Nullable String undoneByName() {
        return undoneByName;
    }

    public @Nullable LocalDateTime undoneAt() {
        return undoneAt;
    }
}
