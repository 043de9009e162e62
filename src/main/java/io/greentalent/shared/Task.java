package io.greentalent.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A piece of long work that its owner can watch, leave and cancel (后台任务). */
@Entity
@Table(name = "task")
public class Task extends Versioned {
    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    @Column(nullable = false, updatable = false)
    private String kind = "";

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @Column(name = "owner_id", nullable = false, updatable = false)
    private long ownerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.RUNNING;

    @Column(name = "done_count", nullable = false)
    private long done;

    @Column(name = "total_count", nullable = false)
    private long total;

    @Column(name = "cancel_asked", nullable = false)
    private boolean cancelAsked;

    @Column(name = "problem_key")
    private @Nullable String problemKey;

    @Column(name = "started_at", nullable = false, updatable = false)
    private LocalDateTime startedAt = LocalDateTime.MIN;

    @Column(name = "ended_at")
    private @Nullable LocalDateTime endedAt;

    protected Task() {}

    Task(String kind, long subjectId, long ownerId, LocalDateTime at) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.ownerId = ownerId;
        this.startedAt = at;
    }

    public String kind() {
        return kind;
    }

    public long subjectId() {
        return subjectId;
    }

    public long ownerId() {
        return ownerId;
    }

    public State state() {
        return state;
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public long done() {
        return done;
    }

    public long total() {
        return total;
    }

    /** 0 to 100; 0 while the total is not known. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    public boolean cancelAsked() {
        return cancelAsked;
    }

    /** The message key of what went wrong, where it failed. */
    public @Nullable String problemKey() {
        return problemKey;
    }

    public LocalDateTime startedAt() {
        return startedAt;
    }

    /** When it ended, null while it runs. */
    public @Nullable LocalDateTime endedAt() {
        return endedAt;
    }

    void at(long nowDone, long nowTotal) {
        done = nowDone;
        total = nowTotal;
    }

    void end(State how, @Nullable String problem, LocalDateTime at) {
        state = how;
        problemKey = problem;
        endedAt = at;
    }
}
