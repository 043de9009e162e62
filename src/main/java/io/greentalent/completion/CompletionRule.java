package io.greentalent.completion;

import io.greentalent.completion.RuleValues.Counts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A version of the completion rule (完成规则); once stored it never changes, a change is the next version. */
@Entity
@Table(name = "completion_rule")
public class CompletionRule implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(name = "effective_on", nullable = false, updatable = false)
    private LocalDate effectiveOn = LocalDate.MIN;

    @Column(name = "attendance_percent", nullable = false, updatable = false)
    private int attendancePercent;

    @Column(name = "theory_percent", nullable = false, updatable = false)
    private int theoryPercent;

    @Column(name = "practice_percent", nullable = false, updatable = false)
    private int practicePercent;

    @Column(name = "mark_tenths", nullable = false, updatable = false)
    private int markTenths;

    @Column(name = "students_only", nullable = false, updatable = false)
    private boolean studentsOnly;

    @Column(name = "safety_required", nullable = false, updatable = false)
    private boolean safetyRequired;

    @Column(name = "agreement_required", nullable = false, updatable = false)
    private boolean agreementRequired;

    @Column(name = "approved_version_required", nullable = false, updatable = false)
    private boolean approvedVersionRequired;

    @Column(name = "once_a_year", nullable = false, updatable = false)
    private boolean onceAYear;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Counts counts = Counts.A;

    @Column(nullable = false, updatable = false)
    private String note = "";

    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private LocalDateTime madeAt = LocalDateTime.MIN;

    protected CompletionRule() {}

    CompletionRule(RuleVersion version, String note, long madeBy, LocalDateTime madeAt) {
        this.number = version.number();
        this.effectiveOn = version.effectiveOn();
        take(version.values());
        this.note = note;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    private void take(RuleValues values) {
        attendancePercent = values.attendancePercent();
        theoryPercent = values.theoryPercent();
        practicePercent = values.practicePercent();
        markTenths = values.markTenths();
        studentsOnly = values.studentsOnly();
        safetyRequired = values.safetyRequired();
        agreementRequired = values.agreementRequired();
        approvedVersionRequired = values.approvedVersionRequired();
        onceAYear = values.onceAYear();
        counts = values.counts();
    }

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Why it was made. */
    public String note() {
        return note;
    }

    /** The account that made it, 0 for the version an installation begins with. */
    public long madeBy() {
        return madeBy;
    }

    public LocalDateTime madeAt() {
        return madeAt;
    }

    public RuleValues values() {
        return new RuleValues(
                attendancePercent,
                theoryPercent,
                practicePercent,
                markTenths,
                studentsOnly,
                safetyRequired,
                agreementRequired,
                approvedVersionRequired,
                onceAYear,
                counts);
    }

    /** What the evaluation needs of it. */
    public RuleVersion version() {
        return new RuleVersion(number, effectiveOn, values());
    }
}
