package io.greentalent.sample;

import io.greentalent.completion.Evaluation;
import io.greentalent.completion.Evidence;
import io.greentalent.completion.RuleVersion;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes offerings with all that follows from them: roster, sessions, check-ins, marks, safety passes, completion,
 * person-times and the ledger's chain. Every outcome is computed by the product's rule from the facts that are written,
 * so that a recount of them gives the ledger. What it remembers between offerings is a few bytes a person.
 */
final class Generator {
    private final Size size;
    private final Calendar calendar;
    private final Actors actors;
    private final List<RuleVersion> rules;
    private final Map<Long, List<Evidence.Term>> agreements;
    private final OpeningRows opening;
    private final SeatRows seats;
    private final Passes passes;
    private final CountingRows counting;
    private final SplittableRandom dice;
    private long enrolments;

    /**
     * @param agreements the terms of agreements by college
     * @param opening writes what is there before anybody takes part
     * @param courses the highest id of a course
     */
    Generator(
            Size size,
            Calendar calendar,
            Actors actors,
            List<RuleVersion> rules,
            Map<Long, List<Evidence.Term>> agreements,
            OpeningRows opening,
            long courses) {
        this.size = size;
        this.calendar = calendar;
        this.actors = actors;
        this.rules = List.copyOf(rules);
        this.agreements = Map.copyOf(agreements);
        this.opening = opening;
        this.seats = new SeatRows(size, actors);
        this.passes = new Passes(size.persons(), actors);
        var counted = new CountedOnce(calendar.windowStart().getYear(), courses);
        this.counting = new CountingRows(calendar, actors, counted);
        this.dice = new SplittableRandom(size.seed());
    }

    /** Writes one offering. Offerings must be written in the order of their ids. */
    void write(Plan plan, Tables to) throws SQLException {
        boolean over = plan.endsOn().plusDays(2).isBefore(calendar.today());
        long firstSession = opening.write(plan, over, to);
        var chain = new WrittenChain(plan, actors, to);
        for (int place = 0; place < size.seats(); place++) {
            seat(plan, place, firstSession, over, to, chain);
        }
        chain.end();
    }

    private void seat(Plan plan, int place, long firstSession, boolean over, Tables to, WrittenChain chain)
            throws SQLException {
        long id = ++enrolments;
        long person = seats.person(plan, place);
        var seat = Seat.play(plan, calendar.today(), over, dice);
        seats.enrolment(plan, place, id, to);
        seats.checkIns(plan, seat, id, firstSession, to);
        seats.mark(plan, seat, id, to);
        var terms = agreements.getOrDefault(plan.collegeId(), List.of());
        var facts = seat.evidence(plan, id, passes.serving(plan, person, to), terms);
        counting.write(plan, person, id, Evaluation.of(facts, rules, calendar.today()), to, chain);
    }
}
