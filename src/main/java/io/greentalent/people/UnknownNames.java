package io.greentalent.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts failures for names that nobody has as an account counts its own (未知用户名), so that the answer does not tell which
 * names exist. Kept in memory, the latest ten thousand of them.
 */
@ApplicationScoped
class UnknownNames {
    private static final int MOST = 10_000;

    private record Tries(int count, @Nullable LocalDateTime lockedUntil) {}

    private final Map<String, Tries> names = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST;
        }
    };

    /** Counts a failure; true where an account would be locked now. */
    synchronized boolean failed(String typed, LocalDateTime now) {
        String name = key(typed);
        var tries = names.getOrDefault(name, new Tries(0, null));
        if (tries.lockedUntil != null && tries.lockedUntil.isAfter(now)) {
            return true;
        }
        boolean locked = tries.count + 1 >= Account.TRIES;
        names.put(name, locked ? new Tries(0, now.plus(Account.LOCK)) : new Tries(tries.count + 1, null));
        return locked;
    }

    /** As accounts are found: whatever the case; what is longer than any name is one name. */
    private static String key(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.length() > 60 ? "" : name;
    }
}
