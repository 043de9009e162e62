package io.greentalent.web.offerings;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What somebody typed over a list that others may have changed meanwhile (并发编辑), by enrolment.
 *
 * @param before as it stood when the page was opened
 * @param told as it was typed
 * @param now as it stands; who has left the list is not in it
 */
record Edit<V>(Map<Long, V> before, Map<Long, V> told, Map<Long, V> now) {
    /** To be stored: typed over, and still on the list. */
    Set<Long> changed() {
        return over(now::containsKey);
    }

    /** Typed over, but no longer on the list. */
    Set<Long> gone() {
        return over(id -> !now.containsKey(id));
    }

    /** Typed over by this user and, to something else, by another. */
    Set<Long> contested() {
        return over(id -> now.containsKey(id)
                && !now.get(id).equals(before.get(id))
                && !now.get(id).equals(told.get(id)));
    }

    private Set<Long> over(Predicate<Long> also) {
        return told.entrySet().stream()
                .filter(e -> !e.getValue().equals(before.get(e.getKey())))
                .map(Map.Entry::getKey)
                .filter(also)
                .collect(Collectors.toSet());
    }
}
