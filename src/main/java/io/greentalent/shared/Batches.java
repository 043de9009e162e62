package io.greentalent.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Cuts a long list into pieces that one statement can take (分批). */
public final class Batches {
    /** So many values at most go into one statement. */
    public static final int SIZE = 500;

    /**
     * The hint, set to false, by which a query's list of ids is sent as constants: H2 looks a row up among constants, but
     * compares it with one parameter after the other.
     */
    public static final String BOUND = "eclipselink.jdbc.bind-parameters";

    private Batches() {}

    /** Ids as they stand in a native statement's list, as constants for the same reason; -1, which none is, for no ids. */
    public static String constants(Collection<Long> ids) {
        return ids.isEmpty() ? "-1" : ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The same values in the same order, {@link #SIZE} in a piece, the rest in the last; nothing for nothing. */
    public static <T> List<List<T>> of(Collection<T> all) {
        return of(all, SIZE);
    }

    /** The same, with fewer of them in a piece: where each stands for many rows. */
    public static <T> List<List<T>> of(Collection<T> all, int size) {
        var list = new ArrayList<>(all);
        var pieces = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += size) {
            pieces.add(list.subList(from, Math.min(list.size(), from + size)));
        }
        return pieces;
    }
}
