package io.greentalent.web.offerings;

import io.greentalent.learning.Learner;
import io.greentalent.learning.SafetyTerm;
import io.greentalent.learning.Score;
import io.greentalent.shared.Problem;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of the marks' form: what is recorded of a person, and what is typed over it (录入行). */
public class Entry implements Serializable {
    private static final long serialVersionUID = 1L;

    private Learner learner;
    private @Nullable Score score;
    private @Nullable LocalDate passedOn;
    private @Nullable LocalDate validUntil;

    Entry(Learner learner) {
        this.learner = learner;
        this.score = learner.score();
        var pass = learner.pass();
        if (pass != null) {
            take(pass.passedOn(), pass.validUntil());
        }
    }

    /** What one line holds, to compare. */
    record Line(
            @Nullable Score score,
            @Nullable LocalDate passedOn,
            @Nullable LocalDate validUntil) {}

    Line typed() {
        return new Line(score, passedOn, validUntil);
    }

    Line recorded() {
        return recorded(learner);
    }

    static Line recorded(Learner of) {
        var pass = of.pass();
        return pass == null
                ? new Line(of.score(), null, null)
                : new Line(of.score(), pass.passedOn(), pass.validUntil());
    }

    /** Compares with what is recorded now from here on. */
    void see(Learner now) {
        learner = now;
    }

    final void take(@Nullable LocalDate on, @Nullable LocalDate until) {
        passedOn = on;
        validUntil = until;
    }

    long enrolmentId() {
        return learner.enrolmentId();
    }

    /** True when there was a mark and the field was emptied. */
    boolean struck() {
        return score == null && learner.score() != null;
    }

    /** The pass as typed, none where nothing is; refuses one day without the other. */
    Optional<SafetyTerm> term() {
        if (passedOn == null && validUntil == null) {
            return Optional.empty();
        }
        if (passedOn == null || validUntil == null) {
            throw Problem.of("webofferings.marks.oneDay", learner.name());
        }
        return Optional.of(new SafetyTerm(passedOn, validUntil));
    }

    public Learner getLearner() {
        return learner;
    }

    public @Nullable Score getScore() {
        return score;
    }

    public void setScore(@Nullable Score score) {
        this.score = score;
    }

    public @Nullable LocalDate getPassedOn() {
        return passedOn;
    }

    public void setPassedOn(@Nullable LocalDate passedOn) {
        this.passedOn = passedOn;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
