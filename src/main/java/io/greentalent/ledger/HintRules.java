package io.greentalent.ledger;

import io.greentalent.completion.WhyNot;
import io.greentalent.ledger.Hint.Kind;
import io.greentalent.ledger.HintFacts.Recorded;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * When recorded facts are worth a second look (疑点规则). Pure. A whole class within one minute is no hint, as a roll is
 * called and stored at once; several sessions within one minute are, even where a sheet brought them.
 */
final class HintRules {
    /** Fewer people or check-ins than these are chance. */
    static final int FEWEST_PEOPLE = 10;

    static final int FEWEST_CHECK_INS = 12;
    static final int FEWEST_SESSIONS = 3;

    private record Minute(long by, LocalDateTime at) {}

    private final HintFacts facts;
    private final List<Hint> hints = new ArrayList<>();

    private HintRules(HintFacts facts) {
        this.facts = facts;
    }

    static List<Hint> of(HintFacts facts) {
        var rules = new HintRules(facts);
        rules.sameMinute();
        rules.beforeStart();
        rules.fullAttendance();
        rules.sameMark();
        if (facts.enrolled() > facts.capacity()) {
            rules.hints.add(Hint.of(Kind.OVER_CAPACITY, facts.enrolled(), facts.capacity()));
        }
        if (facts.elsewhere() > 0) {
            rules.hints.add(Hint.of(Kind.TWO_PLACES, facts.elsewhere()));
        }
        if (facts.twice() > 0) {
            rules.hints.add(Hint.of(Kind.OTHER_COLLEGE, facts.twice()));
        }
        return List.copyOf(rules.hints);
    }

    /** The fullest such minute; one hint tells enough. */
    private void sameMinute() {
        facts.checkIns().stream()
                .collect(Collectors.groupingBy(
                        c -> new Minute(c.by(), c.at().truncatedTo(ChronoUnit.MINUTES)), Collectors.toList()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue().size() >= FEWEST_CHECK_INS
                        && distinct(e.getValue(), Recorded::sessionId) >= FEWEST_SESSIONS)
                .max(Comparator.comparingInt(e -> e.getValue().size()))
                .ifPresent(e -> hints.add(Hint.of(
                        Kind.SAME_MINUTE,
                        e.getValue().size(),
                        distinct(e.getValue(), Recorded::sessionId),
                        e.getValue().getFirst().byName(),
                        e.getKey().at())));
    }

    private void beforeStart() {
        long early = facts.checkIns().stream()
                .filter(c -> c.at().isBefore(c.startsAt()))
                .count();
        if (early > 0) {
            hints.add(Hint.of(Kind.BEFORE_START, early));
        }
    }

    private void fullAttendance() {
        long people = distinct(facts.checkIns(), Recorded::enrolmentId);
        long sessions = distinct(facts.checkIns(), Recorded::sessionId);
        boolean all = facts.checkIns().stream().allMatch(Recorded::present)
                && facts.checkIns().size() == people * sessions;
        if (all && people >= FEWEST_PEOPLE && sessions >= FEWEST_SESSIONS) {
            hints.add(Hint.of(Kind.FULL_ATTENDANCE, people, sessions));
        }
    }

    private void sameMark() {
        var marks = facts.marks();
        if (marks.size() >= FEWEST_PEOPLE && marks.stream().distinct().count() == 1) {
            hints.add(Hint.of(Kind.SAME_MARK, marks.size(), WhyNot.mark(marks.getFirst())));
        }
    }

    private static long distinct(Collection<Recorded> of, ToLongFunction<Recorded> what) {
        return of.stream().mapToLong(what).distinct().count();
    }
}
