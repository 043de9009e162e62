package io.greentalent.rosters;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many rows of a report there are of each kind (名册统计). Rows read = the sum of the verdicts but LISTED.
 *
 * @param byVerdict every verdict, 0 where there is none
 * @param confirmed of those to review, how many somebody took
 * @param applied written
 * @param skipped left out when the report was written
 * @param returned not taken by the operator
 */
public record RowCounts(Map<Verdict, Long> byVerdict, long confirmed, long applied, long skipped, long returned)
        implements Serializable {
    /** Of a report whose file was not read yet. */
    public static final RowCounts NONE = of(List.of());

    /** One group as the query gives it; the flags are 0 or 1. */
    public record Group(Verdict verdict, RosterRow.Outcome outcome, int confirmed, int returned, long count) {}

    static RowCounts of(List<Group> groups) {
        var verdicts = new EnumMap<Verdict, Long>(Verdict.class);
        for (var verdict : Verdict.values()) {
            verdicts.put(verdict, sum(groups, g -> g.verdict == verdict));
        }
        return new RowCounts(
                verdicts,
                sum(groups, g -> g.verdict == Verdict.REVIEW && g.confirmed == 1),
                sum(groups, g -> g.outcome == RosterRow.Outcome.APPLIED),
                sum(groups, g -> g.outcome == RosterRow.Outcome.SKIPPED && g.verdict.countsAsRead()),
                sum(groups, g -> g.returned == 1));
    }

    public long of(Verdict verdict) {
        return byVerdict.getOrDefault(verdict, 0L);
    }

    /** Rows that name somebody. */
    public long read() {
        return byVerdict.entrySet().stream()
                .filter(e -> e.getKey().countsAsRead())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Every line that is listed, those that name nobody included. */
    public long lines() {
        return read() + of(Verdict.LISTED);
    }

    /** The verdicts that occur among the rows read. */
    public List<Verdict> some() {
        return byVerdict.keySet().stream()
                .filter(v -> v.countsAsRead() && of(v) > 0)
                .toList();
    }

    /** What a commit would write. */
    public long toWrite() {
        return of(Verdict.ACCEPT) + of(Verdict.NORMALISE) + confirmed;
    }

    private static long sum(List<Group> groups, Predicate<Group> which) {
        return groups.stream().filter(which).mapToLong(Group::count).sum();
    }
}
