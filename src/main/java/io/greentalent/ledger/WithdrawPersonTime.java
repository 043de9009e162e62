package io.greentalent.ledger;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator takes a count back, by an entry that reverses it (撤销). */
@UseCase(allow = Role.OPERATOR)
public class WithdrawPersonTime {
    @Inject
    Book book;

    @Inject
    Entries entries;

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
     * Appends -1 under the day and rule of the count that it reverses. Throws {@link NotFound}; refuses one that is not
     * counted.
     *
     * @param reason 1 to 200 characters; it stands in the ledger
     */
    public void withdraw(long personTimeId, @Nullable String reason) {
        var why = ReasonText.given(reason);
        var chain = book.lock(selection.offeringOf(personTimeId));
        var personTime = selection.locked(personTimeId);
        var hand = Hand.of(who.get(), clock);
        personTime.withdraw(hand, why);
        var posting = entries.last(personTimeId).reversedBy(why);
        book.post(chain, List.of(posting), hand);
        figures.ofPersonTimes(List.of(personTime));
        news.tell("ledger.change.withdrawn", personTime.offeringId(), posting.collegeId(), 1);
    }
}
