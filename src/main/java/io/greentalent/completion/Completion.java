package io.greentalent.completion;

import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the last evaluation of one enrolment found (完成情况); never typed, always computed from the evidence. */
@Entity
@Table(name = "completion")
public class Completion extends Versioned {
    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private long enrolmentId;

    @Column(name = "rule_number", nullable = false)
    private int ruleNumber;

    @Column(nullable = false)
    private boolean met;

    @Column(name = "completed_on")
    private @Nullable LocalDate completedOn;

    @Column(name = "attended_on")
    private @Nullable LocalDate attendedOn;

    @Column(name = "beside_on")
    private @Nullable LocalDate besideOn;

    @Column(name = "sessions_held", nullable = false)
    private int sessionsHeld;

    @Column(name = "sessions_attended", nullable = false)
    private int sessionsAttended;

    @Column(name = "theory_done", nullable = false)
    private ClassHours theoryDone = ClassHours.NONE;

    @Column(name = "theory_required", nullable = false)
    private ClassHours theoryRequired = ClassHours.NONE;

    @Column(name = "practice_done", nullable = false)
    private ClassHours practiceDone = ClassHours.NONE;

    @Column(name = "practice_required", nullable = false)
    private ClassHours practiceRequired = ClassHours.NONE;

    @Column(name = "mark_tenths")
    private @Nullable Integer markTenths;

    @Column(nullable = false)
    private String reasons = "";

    @Column(name = "evaluated_at", nullable = false)
    private LocalDateTime evaluatedAt = LocalDateTime.MIN;

    protected Completion() {}

    /** Takes over a new outcome; false, and nothing is written, where it is the same as the last. */
    boolean take(Outcome outcome, @Nullable LocalDate beside, LocalDateTime at) {
        if (outcome.equals(outcome()) && Objects.equals(beside, besideOn)) {
            return false;
        }
        besideOn = beside;
        ruleNumber = outcome.ruleNumber();
        met = outcome.met();
        completedOn = outcome.completedOn();
        attendedOn = outcome.attendedOn();
        sessionsHeld = outcome.sessionsHeld();
        sessionsAttended = outcome.sessionsAttended();
        theoryDone = outcome.theoryDone();
        theoryRequired = outcome.theoryRequired();
        practiceDone = outcome.practiceDone();
        practiceRequired = outcome.practiceRequired();
        markTenths = outcome.markTenths();
        reasons = Reason.write(outcome.reasons());
        evaluatedAt = at;
        return true;
    }

    /** False for the row that was put down to hold the outcome's place. */
    private boolean evaluated() {
        return ruleNumber > 0;
    }

    /** What was found, as the evaluation gives it; null before the first. */
    public @Nullable Outcome outcome() {
        return !evaluated()
                ? null
                : new Outcome(
                        ruleNumber,
                        completedOn,
                        attendedOn,
                        sessionsHeld,
                        sessionsAttended,
                        theoryDone,
                        theoryRequired,
                        practiceDone,
                        practiceRequired,
                        markTenths,
                        Reason.read(reasons));
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    /** The version of the rule that judged. */
    public int ruleNumber() {
        return ruleNumber;
    }

    /** Whether the rule is met (rule A). */
    public boolean met() {
        return met;
    }

    /** The day of completion; null unless the rule is met. */
    public @Nullable LocalDate completedOn() {
        return completedOn;
    }

    /** The day of rule B, see {@link Outcome}; null for none. */
    public @Nullable LocalDate attendedOn() {
        return attendedOn;
    }

    /** The day that counts beside, see {@link Evaluation#besideOn}; null for none. */
    public @Nullable LocalDate besideOn() {
        return besideOn;
    }

    /** The unmet conditions; empty when met. */
    public List<Reason> reasons() {
        return Reason.read(reasons);
    }

    /** One sentence: complete since when, or what is missing. */
    public String sentence(Locale locale) {
        return WhyNot.sentence(locale, completedOn, reasons());
    }

    public LocalDateTime evaluatedAt() {
        return evaluatedAt;
    }
}
