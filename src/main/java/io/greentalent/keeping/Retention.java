package io.greentalent.keeping;

import io.greentalent.shared.ReadRows;
import io.greentalent.shared.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is kept how long, by which rule, and what came of it the last time (保存期限). */
@ApplicationScoped
public class Retention {
    @Inject
    @Any
    Instance<RetentionRule> rules;

    @Inject
    EntityManager em;

    /**
     * One rule and its last run.
     *
     * @param key the stem of its texts
     * @param ranAt null before the first time
     * @param gone how much went the last time
     * @param total how much went in all
     */
    public record Line(String key, Period kept, @Nullable LocalDateTime ranAt, long gone, long total) {
        private static final int LONG = 60;

        /** Counted in DAYS where it is no whole month, in YEARS where it is many, else in MONTHS. */
        public String unit() {
            long months = kept.toTotalMonths();
            return months == 0 ? "DAYS" : months >= LONG && months % 12 == 0 ? "YEARS" : "MONTHS";
        }

        public long length() {
            return switch (unit()) {
                case "DAYS" -> kept.getDays();
                case "YEARS" -> kept.toTotalMonths() / 12;
                default -> kept.toTotalMonths();
            };
        }
    }

    /** All rules, the shortest first. */
    public List<Line> lines() {
        var runs = new HashMap<String, Object[]>();
        List<?> found = em.createNativeQuery("select name, ran_at, n, total from retention_run")
                .getResultList();
        found.forEach(row -> runs.put(String.valueOf(((Object[]) row)[0]), (Object[]) row));
        return rules.stream()
                .map(rule -> line(rule, runs.get(rule.key())))
                .sorted(Comparator.comparing((Line line) -> line.kept.toTotalMonths() * 31 + line.kept.getDays()))
                .toList();
    }

    private static Line line(RetentionRule rule, Object @Nullable [] run) {
        return run == null
                ? new Line(rule.key(), rule.kept(), null, 0, 0)
                : new Line(
                        rule.key(),
                        rule.kept(),
                        LocalDateTime.parse(Objects.toString(run[1]).replace(' ', 'T')),
                        ReadRows.whole(run[2]),
                        ReadRows.whole(run[3]));
    }
}
