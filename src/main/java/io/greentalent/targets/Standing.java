package io.greentalent.targets;

import io.greentalent.completion.RuleValues.Counts;
import io.greentalent.courses.Field;
import io.greentalent.ledger.Ledger;
import io.greentalent.offerings.Category;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the task book is fulfilled at a moment (任务书完成情况). Every figure is the ledger's or another room's query result.
 *
 * @param taken when it was read
 * @param ruleNumber the version of the completion rule in force on that day
 * @param lines one for each target, in the task book's order
 * @param waiting the pending person-times: for whom they wait
 * @param others how the same person-times look counted otherwise
 * @param covered the fields (节能, 环保, 低碳) that complete courses cover
 * @param years the yearly split
 */
public record Standing(
        TaskBook book,
        LocalDateTime taken,
        int ruleNumber,
        List<Line> lines,
        Ledger.Pending waiting,
        Others others,
        Set<Field> covered,
        Forecast forecast,
        List<Year> years) {

    public Standing {
        lines = List.copyOf(lines);
        covered = Set.copyOf(covered);
        years = List.copyOf(years);
    }

    /** What the notice asks for in line (五). */
    public enum Target {
        PERSON_TIMES,
        COURSES,
        COLLEGES,
        TRAINING_BASE;

        /** The message key of its name. */
        public String key() {
            return "targets.target." + this;
        }
    }

    /**
     * One target.
     *
     * @param goal what the task book asks for
     * @param actual what is reached
     * @param pending what is under way: waits for a decision, is being developed, begins later
     * @param low the least that is to be expected at the window's end
     * @param high the most
     * @param light null where nothing is measured
     * @param notMeasured why it can't be measured yet, as a message key; the figures are then 0 and mean nothing
     */
    public record Line(
            Target target,
            long goal,
            long actual,
            long pending,
            long low,
            long high,
            @Nullable Light light,
            @Nullable String notMeasured) {

        /** Without figures, since nothing in the product can tell. */
        static Line notMeasured(Target target, String reason) {
            return new Line(target, 0, 0, 0, 0, 0, null, reason);
        }

        public boolean measured() {
            return notMeasured == null;
        }

        /** Whole per cent of the goal, rounded down so that 100 means reached; 0 where nothing is measured. */
        public long percent() {
            return goal == 0 ? 0 : Math.multiplyExact(actual, 100) / goal;
        }
    }

    /**
     * The same participations counted otherwise.
     *
     * @param heads persons among the counted person-times (人数)
     * @param rule the other of the two rules: B where A counts
     * @param number person-times by that rule
     * @param beside person-times of the categories that the rule leaves out, see {@link Ledger#beside}
     */
    public record Others(long heads, Counts rule, long number, Map<Category, Long> beside) {
        /** The message key that says the number by the other rule. */
        public String key() {
            return "targets.line.others" + rule;
        }
    }

    /**
     * One year of the split.
     *
     * @param begun whether its first day has come; before, its light says nothing
     */
    public record Year(int number, Span span, long goal, long actual, boolean begun, Light light) {}

    /** The line of that target. */
    public Line line(Target target) {
        return lines.stream().filter(l -> l.target == target).findFirst().orElseThrow();
    }

    /** The targets that are missed by the window's end as things stand: what is under way does not suffice. */
    public List<Line> outOfReach() {
        return lines.stream().filter(l -> l.measured() && l.high() < l.goal()).toList();
    }

    /** The years of the split that have begun and keep no pace. */
    public List<Year> late() {
        return years.stream()
                .filter(y -> y.begun() && y.light() == Light.BEHIND)
                .toList();
    }

    public LocalDate day() {
        return taken.toLocalDate();
    }

    /** Days of the window that are gone, the present one included. */
    public long daysGone() {
        return book.window().gone(day());
    }

    public long days() {
        return book.window().days();
    }

    /** Whole per cent of the window that is gone. */
    public long timePercent() {
        return daysGone() * 100 / days();
    }

    /** Whether 节能, 环保 and 低碳 are each covered. */
    public boolean allFieldsCovered() {
        return covered.size() == Field.values().length;
    }
}
