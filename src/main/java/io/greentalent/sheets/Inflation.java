package io.greentalent.sheets;

import java.util.HashMap;
import java.util.Map;

/** Counts the bytes unpacked from one file against its limits (解压计量); a part that is read twice counts once. */
final class Inflation {
    /** A small file may hold a sheet of repeated rows: the ratio is looked at from here on. */
    private static final long GRACE = 1 << 20;

    private final long most;
    private final Map<String, Long> furthest = new HashMap<>();
    private long total;

    Inflation(SheetLimits limits, long fileBytes) {
        this.most = Math.min(limits.inflatedBytes(), Math.max(GRACE, limits.ratio() * fileBytes));
    }

    /** Notes that this part has been unpacked up to this byte. */
    void reached(String part, long bytes) {
        long before = furthest.getOrDefault(part, 0L);
        if (bytes > before) {
            furthest.put(part, bytes);
            total += bytes - before;
            if (total > most) {
                throw Refusal.bomb();
            }
        }
    }
}
