package io.greentalent.offerings;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What somebody typed over a list that others may have changed meanwhile (并发编辑), by enrolment. It is compared with what
 * stands now under the locks of those enrolments, so that of two who save at once one is told.
 *
 * @param before as it stood when the page was opened
 * @param told as it was typed
 */
public record Edit<V>(Map<Long, V> before, Map<Long, V> told) {
    /**
     * What came of an edit.
     *
     * @param changed how many records changed; none where something is contested
     * @param contested typed over by this user and, to something else, by another
     * @param gone typed over, but no longer on the list
     */
    public record Outcome(int changed, Set<Long> contested, Set<Long> gone) {}

    /** Whoever was typed over. */
    public Set<Long> typed() {
        return told.keySet().stream().filter(this::typed).collect(toSet());
    }

    /** What is to be stored: typed over, and still on the list as it stands now. */
    public Map<Long, V> changes(Map<Long, V> now) {
        return typed().stream().filter(now::containsKey).collect(toMap(id -> id, told::get));
    }

    /** What came of it where that many records changed. */
    public Outcome outcome(Map<Long, V> now, int changed) {
        return new Outcome(changed, contested(now), typed(id -> !now.containsKey(id)));
    }

    /** Typed over by this user and, to something else, by another: nothing is to be stored then. */
    public Set<Long> contested(Map<Long, V> now) {
        return typed(id -> now.containsKey(id)
                && !now.get(id).equals(before.get(id))
                && !now.get(id).equals(told.get(id)));
    }

    /** The edit as it goes on over what stands now: whoever was not typed over shows what another recorded. */
    public Edit<V> over(Map<Long, V> now) {
        var next = new HashMap<>(told);
        next.replaceAll((id, value) -> typed(id) ? value : now.getOrDefault(id, value));
        var base = new HashMap<>(before);
        base.putAll(now);
        return new Edit<>(base, next);
    }

    private Set<Long> typed(Predicate<Long> also) {
        return typed().stream().filter(also).collect(toSet());
    }

    private boolean typed(long id) {
        return !Objects.equals(told.get(id), before.get(id));
    }
}
