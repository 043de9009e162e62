package io.greentalent.people;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator takes a merge back that was a mistake (撤销合并): two persons again, each with what was its own. */
@UseCase(allow = OPERATOR, seconds = 600)
public class UnmergePersons {
    private static final int REASON = 200;

    @Inject
    EntityManager em;

    @Inject
    People people;

    @Inject
    PersonMerges merges;

    @Inject
    Survivors survivors;

    @Inject
    Aliases aliases;

    @Inject
    JoinAccounts accounts;

    @Inject
    Event<PersonParted> event;

    @Inject
    ChangeFeed feed;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Puts back all that the merge moved; what came up for the survivor since stays the survivor's, but what came in by a
     * roster under the alias's number goes with it. Refuses one that was undone, one on which a later merge rests, and where a room can't put its rows back any
     * more. Throws {@link NotFound}.
     *
     * @param reason 1 to 200 characters
     */
    public void unmerge(long mergeId, @Nullable String reason) {
        var why = Entry.required("reason", reason, REASON);
        var merge = merges.get(mergeId);
        survivors.hold(List.of(merge.fromId(), merge.intoId()));
        em.refresh(merge);
        merge.undo(why, who.get(), LocalDateTime.now(clock));
        merges.later(merge).ifPresent(later -> {
            throw Problem.of("people.unmerge.later", later);
        });
        people.get(merge.fromId()).partAgain();
        aliases.leadBack(mergeId);
        accounts.part(mergeId);
        em.flush();
        event.fire(new PersonParted(merge.fromId(), merge.intoId(), mergeId));
        feed.append("people.change.unmerged", mergeId, 0, String.valueOf(mergeId));
    }
}
