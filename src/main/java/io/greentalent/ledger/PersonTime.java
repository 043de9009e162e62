package io.greentalent.ledger;

import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person on one offering, and whether that counts (人次): the evidence is computed, the college confirms, the operator
 * verifies. What was counted changes only by a decision that leaves an entry in the ledger.
 */
@Entity
@Table(name = "person_time")
public class PersonTime extends Versioned {
    /** Where it stands. */
    public enum State {
        /** Enrolled; the rule is not met (候选). */
        CANDIDATE,
        /** The rule is met, as the evidence shows (待确认). */
        EVIDENCED,
        /** The college confirmed the completion (待核验). */
        CONFIRMED,
        /** The operator verified it, and it stands in the ledger (已计入). */
        COUNTED,
        /** Not accepted, with a reason (不予计入). */
        REJECTED,
        /** Counted, and taken back with a reason (已撤销). */
        WITHDRAWN;

        /** Whether a decision stands that evidence alone does not change. */
        boolean counted() {
            return this == COUNTED || this == WITHDRAWN;
        }

        /** Its name, to be put into a sentence in the reader's language. */
        Problem inWords() {
            return Problem.of("ledger.state." + this);
        }
    }

    static final String EVIDENCE_LOST = "ledger.reason.evidenceLost";
    static final String DAY_MOVED = "ledger.reason.dayMoved";

    @Column(name = "offering_id", nullable = false, updatable = false)
    private long offeringId;

    /** Moved only by a merge of persons, in SQL. */
    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private long enrolmentId;

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Column(name = "college_id", nullable = false)
    private long collegeId;

    @Column(nullable = false)
    private String category = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.CANDIDATE;

    @Column(name = "rule_number", nullable = false)
    private int ruleNumber;

    @Column(name = "completed_on")
    private @Nullable LocalDate completedOn;

    @Column(name = "in_month")
    private @Nullable String month;

    @Column(name = "repeat_key")
    private @Nullable String repeatKey;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "confirmed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "confirmed_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "confirmed_at"))
    private @Nullable Act confirmed;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "decided_by"))
    @AttributeOverride(name = "name", column = @Column(name = "decided_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
    private @Nullable Act decided;

    private @Nullable String reason;

    protected PersonTime() {}

    PersonTime(long offeringId, long personId, long enrolmentId, long courseId, long collegeId, String category) {
        this.offeringId = offeringId;
        this.personId = personId;
        this.enrolmentId = enrolmentId;
        this.courseId = courseId;
        this.collegeId = collegeId;
        this.category = category;
    }

    /** Follows the enrolment's college and category until it is counted; the entry keeps what it was counted under. */
    void belongs(long college, String asCategory) {
        if (!state.counted()) {
            collegeId = college;
            category = asCategory;
        }
    }

    /** The enrolment's category was corrected. Refuses while it is counted under the former one. */
    void under(String corrected) {
        if (!category.equals(corrected)) {
            refuseIf(state == State.COUNTED, "ledger.category.counted");
            category = corrected;
        }
    }

    /**
     * The evidence meets the rule. A confirmation holds for the day that was confirmed: on another day it falls back. A
     * rejection stands, but what it would be confirmed with is kept up to date.
     *
     * @param day the day of completion, which decides the year
     * @param rule the version that judged
     */
    void evidenced(LocalDate day, int rule) {
        refuseIf(state.counted(), "ledger.evidence.state");
        if (state == State.CANDIDATE) {
            state = State.EVIDENCED;
            reason = null;
        } else if (state == State.CONFIRMED && !day.equals(completedOn)) {
            state = State.EVIDENCED;
            confirmed = null;
            reason = DAY_MOVED;
        }
        completed(day, rule);
    }

    /** The evidence no longer meets the rule; what was confirmed falls back with that reason. */
    void evidenceLost(String why) {
        refuseIf(state.counted(), "ledger.evidence.state");
        if (state == State.EVIDENCED || state == State.CONFIRMED) {
            state = State.CANDIDATE;
            confirmed = null;
            reason = why;
        }
        completed(null, ruleNumber);
    }

    /** Whether that account confirmed it: the same person does not verify it. */
    boolean confirmedBy(long account) {
        return confirmed != null && confirmed.by() == account;
    }

    /** The college confirms the completion; a rejected one, too, once its cause is mended. */
    void confirm(Hand hand) {
        refuseIf(state != State.EVIDENCED && state != State.REJECTED, "ledger.confirm.state");
        if (completedOn == null) {
            throw Problem.of("ledger.confirm.notEvidenced", 1);
        }
        state = State.CONFIRMED;
        confirmed = new Act(hand);
        decided = null;
        reason = null;
    }

    /** @param key its {@link #repeatKey()} where the rule counts a course once a year, else null */
    void count(Hand hand, @Nullable String key) {
        refuseIf(state != State.CONFIRMED, "ledger.verify.state");
        decide(State.COUNTED, hand, null);
        repeatKey = key;
    }

    void reject(Hand hand, String why) {
        refuseIf(state != State.EVIDENCED && state != State.CONFIRMED, "ledger.reject.state");
        decide(State.REJECTED, hand, why);
    }

    void withdraw(Hand hand, String why) {
        refuseIf(state != State.COUNTED, "ledger.withdraw.state");
        decide(State.WITHDRAWN, hand, why);
        repeatKey = null;
    }

    void mustBeWithdrawn() {
        refuseIf(state != State.WITHDRAWN, "ledger.reinstate.state");
    }

    void reinstate(Hand hand, String why, @Nullable String key) {
        mustBeWithdrawn();
        decide(State.COUNTED, hand, why);
        repeatKey = key;
    }

    /**
     * Its category was corrected since it was withdrawn: it would count as the evidence shows under that one.
     *
     * @param day the day of completion, null where the rule is not met under that category
     */
    void judgedAnew(@Nullable LocalDate day, int rule) {
        mustBeWithdrawn();
        if (day == null) {
            throw Problem.of("ledger.reinstate.category");
        }
        completed(day, rule);
    }

    /** What a count of it enters in the ledger. */
    Posting posting(int seq, String why) {
        return new Posting(id(), seq, 1, personId, courseId, collegeId, category, day(), ruleNumber, why);
    }

    /** The key that one count a person, course and year can hold. */
    String repeatKey() {
        return personId + ":" + courseId + ":" + day().getYear();
    }

    boolean keyed() {
        return repeatKey != null;
    }

    /** Whether it holds its key in that person's name. */
    boolean keyedFor(long person) {
        return repeatKey != null && repeatKey.startsWith(person + ":");
    }

    /** Holds its key in the name of the person whose it is now. */
    void rekey() {
        if (repeatKey != null) {
            repeatKey = repeatKey();
        }
    }

    void unkey() {
        repeatKey = null;
    }

    void keyAs(String key) {
        repeatKey = key;
    }

    private LocalDate day() {
        if (completedOn == null) {
            throw Problem.of("ledger.confirm.notEvidenced", 1);
        }
        return completedOn;
    }

    private void completed(@Nullable LocalDate day, int rule) {
        completedOn = day;
        month = day == null ? null : day.toString().substring(0, 7);
        ruleNumber = rule;
    }

    private void decide(State to, Hand hand, @Nullable String why) {
        state = to;
        decided = new Act(hand);
        reason = why;
    }

    private void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw Problem.of(key, state.inWords());
        }
    }

    public State state() {
        return state;
    }

    public long offeringId() {
        return offeringId;
    }

    public long personId() {
        return personId;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long collegeId() {
        return collegeId;
    }

    String category() {
        return category;
    }

    public int ruleNumber() {
        return ruleNumber;
    }

    public @Nullable LocalDate completedOn() {
        return completedOn;
    }

    /** A message key or the operator's own words, see {@link ReasonText}. */
    public @Nullable String reason() {
        return reason;
    }
}
