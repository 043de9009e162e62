package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operator does not accept completions, and says why (不予计入). The college may confirm them again once mended. */
@UseCase(allow = Role.OPERATOR, seconds = 600)
public class RejectCompletions {
    @Inject
    Selection selection;

    @Inject
    CurrentCaller who;

    @Inject
    KeepFigures figures;

    @Inject
    News news;

    @Inject
    Clock clock;

    /**
     * All of them or none; those that are rejected already stay as they are. Throws {@link NotFound} for one that is not of
     * that offering; refuses candidates, and what was counted: that is withdrawn.
     *
     * @param reason 1 to 200 characters, shown to the college
     * @return how many were rejected now
     */
    public int reject(long offeringId, Set<Long> personTimeIds, @Nullable String reason) {
        var why = ReasonText.given(reason);
        var open = selection.locked(Scope.all(), offeringId, personTimeIds).stream()
                .filter(p -> p.state() != State.REJECTED)
                .toList();
        if (!open.isEmpty()) {
            var hand = Hand.of(who.get(), clock);
            open.forEach(p -> p.reject(hand, why));
            figures.ofPersonTimes(open);
            news.tell("ledger.change.rejected", offeringId, open.getFirst().collegeId(), open.size());
        }
        return open.size();
    }
}
