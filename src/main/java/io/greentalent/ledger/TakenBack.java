package io.greentalent.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which counts of two persons who are one can't stand together (合并后冲销), and why. Pure: the preview and the merge ask alike. */
final class TakenBack {
    private TakenBack() {}

    /**
     * A counted person-time as it stands after the merge.
     *
     * @param given true where both are on one offering and the other one is kept
     * @param survivors whether it was the survivor's before
     * @param once what counts once in a year, null where its rule does not say so
     * @param judgedOn the day that the evidence of both gives; null where it gives none
     */
    record Count(
            long personTimeId,
            boolean given,
            boolean survivors,
            @Nullable String once,
            @Nullable LocalDate countedOn,
            @Nullable LocalDate judgedOn) {}

    /** By person-time, the reason's key; what may stand is not named. Of two in one year the survivor's own stands. */
    static Map<Long, String> of(List<Count> counts) {
        var reasons = new LinkedHashMap<Long, String>();
        var held = new HashSet<String>();
        counts.stream()
                .sorted(Comparator.comparing((Count c) -> !c.survivors).thenComparingLong(Count::personTimeId))
                .forEach(count -> {
                    var reason = reason(count);
                    if (reason == null && count.once != null && !held.add(count.once)) {
                        reason = ReasonText.MERGED_YEAR;
                    }
                    if (reason != null) {
                        reasons.put(count.personTimeId, reason);
                    }
                });
        return reasons;
    }

    private static @Nullable String reason(Count count) {
        if (count.given) {
            return ReasonText.MERGED_TWICE;
        }
        return count.countedOn != null && count.countedOn.equals(count.judgedOn) ? null : ReasonText.MERGED_DAY;
    }
}
