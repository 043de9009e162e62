package io.greentalent.offerings;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A term of the colleges, by whose code offerings are found and reported (学期). */
@Entity
@Table(name = "term")
public class Term extends Versioned {
    @Column(nullable = false, updatable = false)
    private String code = "";

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn = LocalDate.MIN;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn = LocalDate.MIN;

    protected Term() {}

    /**
     * @param code as the colleges write it, {@code 2026-2027-1}; at most 20 characters
     * @param startsOn its first day
     * @param endsOn its last day, not before the first
     */
    public Term(String code, LocalDate startsOn, LocalDate endsOn) {
        this.code = Entry.required("code", code, 20);
        reschedule(startsOn, endsOn);
    }

    /** Other first and last day. */
    public final void reschedule(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.of("offerings.term.endsBeforeStart", from, to).at("endsOn");
        }
        startsOn = from;
        endsOn = to;
    }

    public String code() {
        return code;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }
}
