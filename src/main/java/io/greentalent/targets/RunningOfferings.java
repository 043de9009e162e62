package io.greentalent.targets;

import io.greentalent.ledger.Cohorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the forecast starts from (在读与完成情况): who is enrolled where, and how each college did so far. */
@ApplicationScoped
class RunningOfferings {
    @Inject
    Cohorts cohorts;

    /**
     * Each college's running offerings and its record on that day.
     *
     * @param until offerings that end later are left out: their completions may fall behind the window
     */
    List<Forecast.Running> of(LocalDate day, LocalDate until, boolean studentsOnly) {
        var enrolled = new TreeMap<>(cohorts.open(day, until, studentsOnly));
        var pasts = cohorts.past(day, studentsOnly);
        return enrolled.entrySet().stream().map(e -> running(e, pasts)).toList();
    }

    private static Forecast.Running running(Map.Entry<Long, Long> enrolled, Map<Long, Cohorts.Past> pasts) {
        var past = pasts.getOrDefault(enrolled.getKey(), new Cohorts.Past(0, 0));
        return new Forecast.Running(enrolled.getKey(), enrolled.getValue(), past.finished(), past.met());
    }

    /** Evidenced or confirmed in offerings that have ended, with a day of completion within the window. */
    long waiting(LocalDate day, Span window) {
        return cohorts.waiting(day, window.from(), window.until());
    }
}
