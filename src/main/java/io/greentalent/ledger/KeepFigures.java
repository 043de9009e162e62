package io.greentalent.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.greentalent.completion.CompletionChanged;
import io.greentalent.offerings.CategoryChanged;
import io.greentalent.offerings.EvidenceChanged;
import io.greentalent.shared.Batches;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sums in step with enrolments, their evaluation and their person-times, in the transaction that changed them
 * (维护汇总). Whoever changed something names the enrolments: the difference between what they added before and what they add
 * now goes to the sums, so that naming one too often changes nothing.
 */
@ApplicationScoped
class KeepFigures {
    @Inject
    EntityManager em;

    @Inject
    FigureSources sources;

    @Inject
    CourseYears courseYears;

    @Inject
    Heads heads;

    @Inject
    OfferingPlaces places;

    /** After {@link FollowCompletion}, which makes and moves the person-times. */
    void follow(@Observes @Priority(5000) CompletionChanged event) {
        of(event.enrolmentIds());
    }

    /** After {@link FollowCategory}. */
    void follow(@Observes @Priority(5000) CategoryChanged event) {
        of(event.categories().keySet());
    }

    /** After the evaluation: what changes no outcome may change a sum, as a voucher or an offering's last day. */
    void follow(@Observes @Priority(5000) EvidenceChanged event) {
        of(event.enrolmentIds());
    }

    /** These person-times were moved by a decision, which changes nothing else of their enrolments. */
    void ofPersonTimes(Collection<PersonTime> moved) {
        em.flush();
        var byEnrolment = moved.stream().collect(toMap(PersonTime::enrolmentId, identity()));
        for (var ids : Batches.of(new TreeSet<>(byEnrolment.keySet()))) {
            var before = sources.taken(ids);
            var after = before.size() == ids.size() ? moved(before, byEnrolment) : sources.now(ids);
            apply(ids, before, after);
        }
    }

    private static Map<Long, FigureSource> moved(Map<Long, FigureSource> before, Map<Long, PersonTime> byEnrolment) {
        var after = new TreeMap<Long, FigureSource>();
        before.forEach((id, source) -> {
            var personTime = Objects.requireNonNull(byEnrolment.get(id));
            after.put(id, source.with(personTime.state(), personTime.completedOn()));
        });
        return after;
    }

    /** These enrolments, or what hangs on them, may have changed. */
    void of(Collection<Long> enrolmentIds) {
        if (!enrolmentIds.isEmpty()) {
            em.flush();
            Batches.of(new TreeSet<>(enrolmentIds)).forEach(ids -> apply(ids, sources.taken(ids), sources.now(ids)));
        }
    }

    private void apply(List<Long> ids, Map<Long, FigureSource> before, Map<Long, FigureSource> after) {
        var moved = new TreeSet<Long>();
        ids.stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .forEach(moved::add);
        if (moved.isEmpty()) {
            return;
        }
        write(moved, before, after);
        var changes = new Changes();
        var placed = new OfferingPlaces.Moves();
        var counted = new ArrayList<FigureSource>();
        for (Long id : moved) {
            var old = before.get(id);
            var now = after.get(id);
            if (old != null) {
                old.addTo(changes, -1);
                placed.add(old, -1);
            }
            if (now != null) {
                now.addTo(changes, 1);
                placed.add(now, 1);
            }
            if (old == null || now == null || !old.countsAs(now)) {
                add(counted, old);
                add(counted, now);
            }
        }
        places.move(placed, changes);
        courseYears.of(counted, changes);
        heads(moved, before, after, changes);
        changes.write(em);
    }

    private void heads(
            TreeSet<Long> moved, Map<Long, FigureSource> before, Map<Long, FigureSource> after, Changes changes) {
        var gone = new ArrayList<Count>();
        var come = new ArrayList<Count>();
        for (Long id : moved) {
            var old = count(before.get(id));
            var now = count(after.get(id));
            if (!Objects.equals(old, now)) {
                add(gone, old);
                add(come, now);
            }
        }
        if (!gone.isEmpty() || !come.isEmpty()) {
            heads.move(gone, come, changes);
        }
    }

    private static @Nullable Count count(@Nullable FigureSource source) {
        return source == null ? null : source.count();
    }

    private static <T> void add(List<T> to, @Nullable T one) {
        if (one != null) {
            to.add(one);
        }
    }

    private void write(TreeSet<Long> moved, Map<Long, FigureSource> before, Map<Long, FigureSource> after) {
        var fresh = new TreeMap<>(after);
        fresh.keySet().retainAll(moved);
        var changed = new TreeMap<>(fresh);
        changed.keySet().retainAll(before.keySet());
        fresh.keySet().removeAll(before.keySet());
        sources.add(List.copyOf(fresh.values()));
        sources.change(changed.values(), before);
        sources.remove(moved.stream().filter(id -> !after.containsKey(id)).toList());
    }
}
