package io.greentalent.shared;

import java.util.Locale;
import java.util.Map;

/**
 * Which part of a long list is looked at, and in which order (分页).
 *
 * @param first how many rows are left out before it
 * @param most how many rows it holds at most
 * @param sort the column's name on the page, empty for the list's own order
 */
public record Window(int first, int most, String sort, boolean descending) {
    /** The first rows in the list's own order. */
    public static Window top(int most) {
        return new Window(0, most, "", false);
    }

    /**
     * The JPQL order clause. Only paths of that map can get into a query; an unknown column gives the list's own order.
     *
     * @param columns the page's column names and the JPQL path of each
     * @param own the list's own order, also the tie-breaker
     */
    public String orderBy(Map<String, String> columns, String own) {
        String path = columns.get(sort);
        return " order by " + (path == null ? own : path + (descending ? " desc, " : ", ") + own);
    }

    /** A pattern for {@code lower(x) like :text} that finds the text anywhere; everything for an empty text. */
    public static String like(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
        return "%" + plain + "%";
    }
}
