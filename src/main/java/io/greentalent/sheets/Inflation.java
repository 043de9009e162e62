package io.greentalent.sheets;

import java.util.HashMap;
import java.util.Map;

/** Counts the bytes unpacked from one file against its limits (解压计量): a part that is read again counts once, but not for ever. */
final class Inflation {
    /** A small file may hold a sheet of repeated rows: the ratio is looked at from here on. */
    private static final long GRACE = 1 << 20;

    /** How often a file may be read through while it is open; finding its headings and reading its rows takes six times at most. */
    private static final int READINGS = 16;

    private final long most;
    private final Map<String, Long> furthest = new HashMap<>();
    private long total;
    private long read;

    Inflation(SheetLimits limits, long fileBytes) {
        this.most = Math.min(limits.inflatedBytes(), Math.max(GRACE, limits.ratio() * fileBytes));
    }

    /** Notes that this part has been unpacked up to this byte, and how many bytes were new in this reading of it. */
    void reached(String part, long bytes, int more) {
        read += more;
        if (read > READINGS * most) {
            throw Refusal.bomb();
        }
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
