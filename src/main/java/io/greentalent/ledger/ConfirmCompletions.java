package io.greentalent.ledger;

import io.greentalent.completion.CompletionRule;
import io.greentalent.completion.Rules;
import io.greentalent.ledger.PersonTime.State;
import io.greentalent.partners.Agreements;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The college confirms the completions of an offering (院校确认). */
@UseCase(allow = Role.COLLEGE, seconds = 600)
public class ConfirmCompletions {
    @Inject
    Selection selection;

    @Inject
    Rules rules;

    @Inject
    Agreements agreements;

    @Inject
    CurrentCaller who;

    @Inject
    KeepFigures figures;

    @Inject
    News news;

    @Inject
    Clock clock;

    /**
     * All of them or none; those that are confirmed or counted already stay as they are. Throws {@link NotFound} where one
     * is another college's; refuses those whose evidence does not meet the rule, and those on whose day of completion the
     * college has no agreement, where their rule asks for one.
     *
     * @return how many were confirmed now
     */
    public int confirm(long offeringId, Set<Long> personTimeIds) {
        var open = selection.locked(who.get().scope(Role.COLLEGE), offeringId, personTimeIds).stream()
                .filter(p -> p.state() != State.CONFIRMED && !p.state().counted())
                .toList();
        refuseUnmet(open);
        refuseWithoutAgreement(open);
        if (!open.isEmpty()) {
            var hand = Hand.of(who.get(), clock);
            open.forEach(p -> p.confirm(hand));
            figures.ofPersonTimes(open);
            news.tell("ledger.change.confirmed", offeringId, open.getFirst().collegeId(), open.size());
        }
        return open.size();
    }

    private static void refuseUnmet(List<PersonTime> open) {
        long unmet = open.stream().filter(p -> p.completedOn() == null).count();
        if (unmet > 0) {
            throw Problem.of("ledger.confirm.notEvidenced", unmet);
        }
    }

    private void refuseWithoutAgreement(List<PersonTime> open) {
        var asking = rules.all().stream()
                .filter(r -> r.values().agreementRequired())
                .map(CompletionRule::number)
                .collect(Collectors.toSet());
        var terms =
                agreements.validities(open.stream().map(PersonTime::collegeId).collect(Collectors.toSet()));
        List<LocalDate> uncovered = open.stream()
                .filter(p -> asking.contains(p.ruleNumber()))
                .filter(p -> terms.getOrDefault(p.collegeId(), List.of()).stream()
                        .noneMatch(v -> v.covers(Objects.requireNonNull(p.completedOn()))))
                .map(p -> Objects.requireNonNull(p.completedOn()))
                .sorted()
                .toList();
        if (!uncovered.isEmpty()) {
            throw Problem.of("ledger.confirm.noAgreement", uncovered.size(), uncovered.getFirst());
        }
    }
}
