package io.greentalent.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** That the ledger was checked, by whom, and how much was wrong (台账检查记录). Written once, never changed. */
@Entity
@Table(name = "ledger_check")
public class LedgerCheck {
    /** What was checked. */
    public enum Kind {
        /** Chains and signed roots (验链). */
        CHAINS,
        /** The count anew from the evidence (重算). */
        RECOUNT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind = Kind.CHAINS;

    @Column(nullable = false, updatable = false)
    private LocalDateTime at = LocalDateTime.MIN;

    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_by_name", nullable = false, updatable = false)
    private String madeByName = "";

    @Column(nullable = false, updatable = false)
    private long examined;

    @Column(nullable = false, updatable = false)
    private long flaws;

    protected LedgerCheck() {}

    LedgerCheck(Kind kind, Hand hand, long examined, long flaws) {
        this.kind = kind;
        this.at = hand.at();
        this.madeBy = hand.by();
        this.madeByName = hand.name();
        this.examined = examined;
        this.flaws = flaws;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDateTime at() {
        return at;
    }

    public LocalDate day() {
        return at.toLocalDate();
    }

    /** The name of who checked. */
    public String by() {
        return madeByName;
    }

    /** Entries of the chains, or enrolments that were counted anew. */
    public long examined() {
        return examined;
    }

    /** How much was wrong; 0 for a sound ledger. */
    public long flaws() {
        return flaws;
    }

    public boolean sound() {
        return flaws == 0;
    }
}
