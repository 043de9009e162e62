package io.greentalent.ledger;

import io.greentalent.people.Survivors;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operator reverses a wrong withdrawal (恢复计入). */
@UseCase(allow = Role.OPERATOR)
public class ReinstatePersonTime {
    @Inject
    Book book;

    @Inject
    Entries entries;

    @Inject
    Judged judged;

    @Inject
    Selection selection;

    @Inject
    Repeats repeats;

    @Inject
    Survivors survivors;

    @Inject
    CurrentCaller who;

    @Inject
    KeepFigures figures;

    @Inject
    News news;

    @Inject
    Clock clock;

    /**
     * Appends +1 under the day and rule of the count that was withdrawn; where the category was corrected since, under that
     * category and what the rule says of it. Throws {@link NotFound}; refuses one that is not withdrawn, one that does not
     * meet the rule under its corrected category, and one whose person and course have come to count by another one in that
     * year.
     *
     * @param reason 1 to 200 characters; it stands in the ledger
     */
    public void reinstate(long personTimeId, @Nullable String reason) {
        var why = ReasonText.given(reason);
        var chain = book.lock(selection.offeringOf(personTimeId));
        var personTime = selection.locked(personTimeId);
        var posting = posting(personTime, why);
        var keys = repeats.keys(List.of(personTime));
        var hand = Hand.of(who.get(), clock);
        personTime.reinstate(hand, why, keys.of(personTime));
        if (keys.repeats(personTime)) {
            throw Problem.of("ledger.reinstate.repeat");
        }
        book.post(chain, List.of(posting), hand);
        figures.ofPersonTimes(List.of(personTime));
        news.tell("ledger.change.reinstated", personTime.offeringId(), posting.collegeId(), 1);
    }

    private Posting posting(PersonTime personTime, String why) {
        personTime.mustBeWithdrawn();
        if (survivors.merged(personTime.personId())) {
            throw Problem.of("ledger.reinstate.merged");
        }
        var again = entries.last(personTime.id()).reversedBy(why);
        if (again.category().equals(personTime.category())) {
            return again;
        }
        var found = judged.of(Set.of(personTime.enrolmentId())).get(personTime.enrolmentId());
        personTime.judgedAnew(found == null ? null : found.countsOn(), found == null ? 0 : found.ruleNumber());
        return personTime.posting(again.seq(), why);
    }
}
