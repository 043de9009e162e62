package io.greentalent.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One entry of the ledger (台账记录): it counts a person-time or takes the count back, and is never changed. No column can be
 * updated, not even by a merge of persons.
 */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_time_id", nullable = false, updatable = false)
    private long personTimeId;

    @Column(nullable = false, updatable = false)
    private int seq;

    @Column(nullable = false, updatable = false)
    private int sign;

    @Column(name = "offering_id", nullable = false, updatable = false)
    private long offeringId;

    @Column(name = "chain_seq", nullable = false, updatable = false)
    private long chainSeq;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(nullable = false, updatable = false)
    private String category = "";

    @Column(name = "completed_on", nullable = false, updatable = false)
    private LocalDate completedOn = LocalDate.MIN;

    @Column(name = "rule_number", nullable = false, updatable = false)
    private int ruleNumber;

    @Column(nullable = false, updatable = false)
    private String reason = "";

    @Column(name = "entered_by", nullable = false, updatable = false)
    private long enteredBy;

    @Column(name = "entered_by_name", nullable = false, updatable = false)
    private String enteredByName = "";

    @Column(name = "entered_at", nullable = false, updatable = false)
    private LocalDateTime enteredAt = LocalDateTime.MIN;

    @Column(name = "previous_hash", nullable = false, updatable = false)
    private String previousHash = "";

    @Column(nullable = false, updatable = false)
    private String hash = "";

    protected LedgerEntry() {}

    LedgerEntry(Link link) {
        personTimeId = link.personTimeId();
        seq = link.seq();
        sign = link.sign();
        offeringId = link.offeringId();
        chainSeq = link.chainSeq();
        personId = link.personId();
        courseId = link.courseId();
        collegeId = link.collegeId();
        category = link.category();
        completedOn = link.completedOn();
        ruleNumber = link.ruleNumber();
        reason = link.reason();
        enteredBy = link.enteredBy();
        enteredByName = link.enteredByName();
        enteredAt = link.enteredAt();
        previousHash = link.previousHash();
        hash = link.hash();
    }

    /** What reverses it, for that reason; every figure stands as it was entered here, so that sums come back exactly. */
    Posting reversedBy(String why) {
        return posting().reversed(why);
    }

    /** What it says. */
    Posting posting() {
        return new Posting(
                personTimeId, seq, sign, personId, courseId, collegeId, category, completedOn, ruleNumber, reason);
    }

    @PreRemove
    void refuseRemoval() {
        throw new IllegalStateException("an entry of the ledger is never removed");
    }

    /** 0 until stored. */
    public long id() {
        return id;
    }
}
