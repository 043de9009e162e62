package io.greentalent.web.offerings;

import io.greentalent.learning.Learner;
import io.greentalent.learning.Result;
import io.greentalent.learning.Score;
import io.greentalent.shared.Problem;
import java.io.Serializable;
import java.time.LocalDate;
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
        take(recorded().passedOn(), recorded().validUntil());
    }

    Result typed() {
        return new Result(score, passedOn, validUntil);
    }

    Result recorded() {
        return Result.of(learner);
    }

    /** Goes on over what is recorded now: shows it, save where something else was typed. */
    void see(Learner now) {
        boolean untouched = typed().equals(recorded());
        learner = now;
        if (untouched) {
            score = now.score();
            take(recorded().passedOn(), recorded().validUntil());
        }
    }

    final void take(@Nullable LocalDate on, @Nullable LocalDate until) {
        passedOn = on;
        validUntil = until;
    }

    long enrolmentId() {
        return learner.enrolmentId();
    }

    /** What is typed; refuses, with the person's name, one day of a pass without the other. */
    Result told() {
        if ((passedOn == null) != (validUntil == null)) {
            throw Problem.of("webofferings.marks.oneDay", learner.name());
        }
        return typed();
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
