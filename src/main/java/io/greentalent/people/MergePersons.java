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

/** The operator finds two persons to be one (合并人员): a mistyped document, or a passport before the resident identity card. */
@UseCase(allow = OPERATOR, seconds = 600)
public class MergePersons {
    private static final int REASON = 200;

    @Inject
    EntityManager em;

    @Inject
    People people;

    @Inject
    Survivors survivors;

    @Inject
    Aliases aliases;

    @Inject
    JoinAccounts accounts;

    @Inject
    Event<PersonMerged> event;

    @Inject
    ChangeFeed feed;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Everything that the first is known for becomes the second's; the first stays as an alias, by whose number the second is
     * found. Refuses one and the same person, and one who was merged before. Throws {@link NotFound}.
     *
     * @param reason 1 to 200 characters
     * @return the merge's id, by which it is undone
     */
    public long merge(long fromId, long intoId, @Nullable String reason) {
        var why = Entry.required("reason", reason, REASON);
        if (fromId == intoId) {
            throw Problem.of("people.merge.same");
        }
        var before = survivors.hold(List.of(fromId, intoId));
        var from = people.get(fromId);
        people.get(intoId);
        if (!before.isEmpty()) {
            throw Problem.of("people.merge.already");
        }
        var merge = new PersonMerge(fromId, intoId, why, who.get(), LocalDateTime.now(clock));
        em.persist(merge);
        em.flush();
        aliases.lead(merge.id(), fromId, intoId);
        from.mergeInto(intoId);
        accounts.join(merge);
        em.flush();
        event.fire(new PersonMerged(fromId, intoId, merge.id()));
        feed.append("people.change.merged", merge.id(), 0, String.valueOf(merge.id()));
        return merge.id();
    }
}
