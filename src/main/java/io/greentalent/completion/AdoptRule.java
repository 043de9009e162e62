package io.greentalent.completion;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The operator adopts the next version of the completion rule (采用新版完成规则). What was completed before its first day
 * stays completed under the version of its time.
 */
@UseCase(allow = OPERATOR)
public class AdoptRule {
    private static final int NOTE = 500;

    @Inject
    EntityManager em;

    @Inject
    Rules rules;

    @Inject
    ChangeFeed feed;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Adopts those values from that day on.
     *
     * @param effectiveOn tomorrow or later, as today's completions were judged already, and not before the previous
     *     version's day
     * @param note why, for those who audit it; must not be blank
     * @return the new version
     */
    public CompletionRule adopt(RuleValues values, LocalDate effectiveOn, String note) {
        values.check();
        var last = rules.all().getLast();
        checkDay(effectiveOn, last.effectiveOn());
        checkNote(note);
        var version = new RuleVersion(last.number() + 1, effectiveOn, values);
        var rule = new CompletionRule(version, note.strip(), who.get().accountId(), LocalDateTime.now(clock));
        em.persist(rule);
        em.flush();
        feed.append("completion.rule.adopted", rule.id(), 0, String.valueOf(rule.number()));
        return rule;
    }

    private void checkDay(LocalDate effectiveOn, LocalDate previous) {
        var today = LocalDate.now(clock);
        if (!effectiveOn.isAfter(today)) {
            throw Problem.of("completion.rule.dayPassed", today).at("effectiveOn");
        }
        if (effectiveOn.isBefore(previous)) {
            throw Problem.of("completion.rule.beforeLast", previous).at("effectiveOn");
        }
    }

    private static void checkNote(String note) {
        if (note.isBlank()) {
            throw Problem.of("completion.rule.noteMissing").at("note");
        }
        if (note.strip().length() > NOTE) {
            throw Problem.of("completion.rule.noteTooLong", NOTE).at("note");
        }
    }
}
