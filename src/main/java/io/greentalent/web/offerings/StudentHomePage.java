package io.greentalent.web.offerings;

import static java.util.stream.Collectors.toMap;

import io.greentalent.completion.Completions;
import io.greentalent.completion.WhyNot;
import io.greentalent.ledger.Counting;
import io.greentalent.ledger.Countings;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.Meeting;
import io.greentalent.offerings.Participation;
import io.greentalent.offerings.Sessions;
import io.greentalent.web.Language;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A student's home (学生首页): what is next, then what is missing for each running offering. */
@Named
@RequestScoped
public class StudentHomePage {
    private static final int DAYS_AHEAD = 60;
    private static final int MOST = 6;

    @Inject
    Sessions sessions;

    @Inject
    Enrolments enrolments;

    @Inject
    Completions completions;

    @Inject
    Countings countings;

    @Inject
    Language language;

    @Inject
    Side side;

    @Inject
    Clock clock;

    private List<Meeting> ahead = List.of();
    private List<Participation> all = List.of();
    private Map<Long, Completions.Own> outcomes = Map.of();
    private Map<Long, Counting> counted = Map.of();

    /** Looks up the caller's own record. */
    public void load() {
        var scope = side.scope();
        var today = LocalDate.now(clock).atStartOfDay();
        ahead = sessions.between(today, today.plusDays(DAYS_AHEAD), scope, MOST).stream()
                .filter(m -> m.endsAt().isAfter(LocalDateTime.now(clock)))
                .toList();
        all = enrolments.ofPerson(scope.person(), scope);
        outcomes = completions.ofPerson(scope.person(), scope).stream()
                .collect(toMap(Completions.Own::enrolmentId, o -> o));
        counted = countings.ofPerson(scope.person(), scope);
    }

    /** Whether that enrolment counts, null before the first evaluation. */
    public @Nullable Counting counting(long enrolmentId) {
        return counted.get(enrolmentId);
    }

    /** The session that is on or comes next, null for none in sight. */
    public @Nullable Meeting getNext() {
        return ahead.isEmpty() ? null : ahead.getFirst();
    }

    /** The sessions after that. */
    public List<Meeting> getLater() {
        return ahead.isEmpty() ? ahead : ahead.subList(1, ahead.size());
    }

    public List<Participation> getAll() {
        return all;
    }

    public List<Participation> getRunning() {
        return all.stream().filter(Participation::running).toList();
    }

    /** How far the caller is there, null before the first evaluation. */
    public Completions.@Nullable Own outcome(long enrolmentId) {
        return outcomes.get(enrolmentId);
    }

    /** What is missing there, one short text a condition. */
    public List<String> missing(long enrolmentId) {
        var own = outcomes.get(enrolmentId);
        return own == null || own.completion() == null
                ? List.of()
                : WhyNot.parts(language.locale(), own.completion().reasons());
    }

    /** The mark there, empty for none. */
    public String mark(long enrolmentId) {
        var own = outcomes.get(enrolmentId);
        var outcome = own == null || own.completion() == null
                ? null
                : own.completion().outcome();
        return outcome == null || outcome.markTenths() == null ? "" : WhyNot.mark(outcome.markTenths());
    }

    public LocalDateTime getNow() {
        return LocalDateTime.now(clock);
    }
}
