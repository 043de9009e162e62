package io.greentalent.ledger;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator reverses a wrong withdrawal (恢复计入). */
@UseCase(allow = Role.OPERATOR)
public class ReinstatePersonTime {
    @Inject
    Book book;

    @Inject
    Entries entries;

    @Inject
    Selection selection;

    @Inject
    Repeats repeats;

    @Inject
    CurrentCaller who;

    @Inject
    News news;

    @Inject
    Clock clock;

    /**
     * Appends +1 under the day and rule of the first count. Throws {@link NotFound}; refuses one that is not withdrawn,
     * one whose category was corrected since, and one whose person and course have come to count by another one in that year.
     *
     * @param reason 1 to 200 characters; it stands in the ledger
     */
    public void reinstate(long personTimeId, @Nullable String reason) {
        var why = ReasonText.given(reason);
        var chain = book.lock(selection.offeringOf(personTimeId));
        var personTime = selection.locked(personTimeId);
        var keys = repeats.keys(List.of(personTime));
        var hand = Hand.of(who.get(), clock);
        personTime.reinstate(hand, why, keys.of(personTime));
        if (keys.repeats(personTime)) {
            throw Problem.of("ledger.reinstate.repeat");
        }
        var posting = entries.last(personTimeId).reversedBy(why);
        if (!posting.category().equals(personTime.category())) {
            throw Problem.of("ledger.reinstate.category");
        }
        book.post(chain, List.of(posting), hand);
        news.tell("ledger.change.reinstated", personTime.offeringId(), posting.collegeId(), 1);
    }
}
