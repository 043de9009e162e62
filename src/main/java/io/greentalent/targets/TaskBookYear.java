package io.greentalent.targets;

import io.greentalent.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** One year's part of the task book (年度任务): its days, both included, and its person-times. */
@Embeddable
public class TaskBookYear implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "year_no", nullable = false)
    private int number;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn = LocalDate.MIN;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn = LocalDate.MIN;

    @Column(name = "person_times", nullable = false)
    private int personTimes;

    protected TaskBookYear() {}

    /**
     * One year's part.
     *
     * @param number 1, 2, 3 …
     * @param personTimes what is to be counted of completions on these days
     */
    public TaskBookYear(int number, LocalDate startsOn, LocalDate endsOn, int personTimes) {
        if (endsOn.isBefore(startsOn)) {
            throw Problem.of("targets.book.daysReversed", startsOn, endsOn).at("years");
        }
        if (personTimes < 0) {
            throw Problem.of("targets.book.negative").at("years");
        }
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.personTimes = personTimes;
    }

    public int number() {
        return number;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public int personTimes() {
        return personTimes;
    }

    Span span() {
        return new Span(startsOn, endsOn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaskBookYear year
                && number == year.number
                && startsOn.equals(year.startsOn)
                && endsOn.equals(year.endsOn)
                && personTimes == year.personTimes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, startsOn, endsOn, personTimes);
    }
}
