package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The operator verifies what the college confirmed: it counts from then on (核验计入). */
@UseCase(allow = Role.OPERATOR, seconds = 600)
public class VerifyCompletions {
    private static final Set<State> NOT_CONFIRMED = EnumSet.of(State.CANDIDATE, State.EVIDENCED);

    @Inject
    EntityManager em;

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
    KeepFigures figures;

    @Inject
    News news;

    @Inject
    Clock clock;

    /**
     * What came of it.
     *
     * @param counted entered in the ledger now
     * @param repeats rejected now: the same person and course count in that year already
     * @param before decided earlier, left as they were
     */
    public record Result(int counted, int repeats, int before) {}

    /**
     * All of them or none; those that were decided before stay as they are, so a second call adds nothing. Throws
     * {@link NotFound} for one that is not of that offering; refuses those that the college has not confirmed, those that
     * the caller confirmed, and those whose enrolment nobody vouches for.
     */
    public Result verify(long offeringId, Set<Long> personTimeIds) {
        var chain = book.lock(offeringId);
        var chosen = selection.locked(Scope.all(), offeringId, personTimeIds);
        refuseUnconfirmed(chosen);
        var open = chosen.stream().filter(p -> p.state() == State.CONFIRMED).toList();
        refuseOwn(open);
        refuseUnvouched(open);
        var postings = decide(open);
        if (!postings.isEmpty()) {
            book.post(chain, postings, hand());
            news.tell("ledger.change.counted", offeringId, postings.getFirst().collegeId(), postings.size());
        }
        figures.ofPersonTimes(open);
        return new Result(postings.size(), open.size() - postings.size(), chosen.size() - open.size());
    }

    private List<Posting> decide(List<PersonTime> open) {
        var postings = new ArrayList<Posting>();
        var lengths = entries.lengths(open.stream().map(PersonTime::id).toList());
        var keys = repeats.keys(open);
        for (PersonTime p : open) {
            if (keys.repeats(p)) {
                p.reject(hand(), ReasonText.REPEAT);
            } else {
                postings.add(p.posting(lengths.getOrDefault(p.id(), 0) + 1, ReasonText.VERIFIED));
                p.count(hand(), keys.of(p));
            }
        }
        return postings;
    }

    private static void refuseUnconfirmed(List<PersonTime> chosen) {
        long unconfirmed =
                chosen.stream().filter(p -> NOT_CONFIRMED.contains(p.state())).count();
        if (unconfirmed > 0) {
            throw Problem.of("ledger.verify.notConfirmed", unconfirmed);
        }
    }

    /** Two persons answer for each: whoever confirmed for the college does not verify. */
    private void refuseOwn(List<PersonTime> open) {
        long own = who.get().accountId();
        long confirmed = open.stream().filter(p -> p.confirmedBy(own)).count();
        if (confirmed > 0) {
            throw Problem.of("ledger.verify.own", confirmed);
        }
    }

    private void refuseUnvouched(List<PersonTime> open) {
        if (open.isEmpty()) {
            return;
        }
        long unvouched = em.createQuery(
                        "select count(e) from Enrolment e where e.id in :ids and e.vouched = false", Long.class)
                .setParameter("ids", open.stream().map(PersonTime::enrolmentId).toList())
                .getSingleResult();
        if (unvouched > 0) {
            throw Problem.of("ledger.verify.notVouched", unvouched);
        }
    }

    private Hand hand() {
        return Hand.of(who.get(), clock);
    }
}
