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

    @Column(nullable = false, updatable = false)
    private LocalDateTime at = LocalDateTime.MIN;

    protected Change() {}

    /**
     * @param kind a message key's stem: {@code rosters.submitted}
     * @param subjectId the object's id
     * @param collegeId whose it is, 0 for the unit's own
     * @param detail a number or title for people to recognise it by; never a person's data
     */
    Change(String kind, long subjectId, long collegeId, String detail, LocalDateTime at) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.collegeId = collegeId;
        this.detail = detail;
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

    public LocalDateTime at() {
        return at;
    }

    void number(long next) {
        seq = next;
    }
}
