package io.greentalent.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One thing that changed, written in the transaction that changed it. */
@Entity
@Table(name = "change_feed")
public class Change {
    private static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private @Nullable Long seq;

    @Column(nullable = false, updatable = false)
    private String kind = "";

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(nullable = false, updatable = false)
    private String detail = "";

    @Column(name = "by_name", nullable = false, updatable = false)
    private String byName = "";

    @Column(nullable = false, updatable = false)
    private LocalDateTime at = LocalDateTime.MIN;

    protected Change() {}

    /**
     * @param kind a message key's stem: {@code rosters.submitted}
     * @param subjectId the object's id
     * @param collegeId whose it is, 0 for the unit's own
     * @param detail a number or title for people to recognise it by; never a person's data
     * @param byName who did it, as decisions show the name; empty for the product itself
     */
    Change(String kind, long subjectId, long collegeId, String detail, String byName, LocalDateTime at) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.collegeId = collegeId;
        this.detail = detail;
        this.byName = byName.substring(0, Math.min(LONGEST_NAME, byName.length()));
        this.at = at;
    }

    public long id() {
        return id;
    }

    /** Its gapless number, null until the leader has numbered it. */
    public @Nullable Long seq() {
        return seq;
    }

    public String kind() {
        return kind;
    }

    public long subjectId() {
        return subjectId;
    }

    public String detail() {
        return detail;
    }

    /** Who did it; empty for the product itself. */
    public String byName() {
        return byName;
    }

    public LocalDateTime at() {
        return at;
    }

    void number(long next) {
        seq = next;
    }
}
