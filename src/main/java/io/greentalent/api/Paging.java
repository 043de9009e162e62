package io.greentalent.api;

import io.greentalent.shared.Problem;
import io.greentalent.shared.Window;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which page of a list is asked for, and in which order (分页参数). */
public class Paging {
    static final int MOST = 1000;

    /** From 1. */
    @QueryParam("page")
    @DefaultValue("1")
    int page;

    /** Rows on a page, 1 to 1,000. */
    @QueryParam("size")
    @DefaultValue("50")
    int size;

    /** A column's name, a minus before it for the other way round; nothing for the list's own order. */
    @QueryParam("sort")
    @DefaultValue("")
    String sort = "";

    /** One page of a list, and how long the whole list is. */
    public record Listed<T>(List<T> items, long total, int page, int size) {}

    /**
     * The window; refuses a page before the first or too far, a size out of bounds, and an order that the list does not have.
     *
     * @param sortable the names of the list's columns by which it can be ordered
     */
    Window window(Set<String> sortable) {
        if (size < 1 || size > MOST) {
            throw Problem.of("shared.entry.range", 1, MOST).at("size");
        }
        if (page < 1 || page > Integer.MAX_VALUE / size) {
            throw Problem.of("shared.entry.range", 1, Integer.MAX_VALUE / size).at("page");
        }
        boolean down = sort.startsWith("-");
        String column = down ? sort.substring(1) : sort;
        if (!sort.isEmpty() && !sortable.contains(column)) {
            throw refused(sortable).at("sort");
        }
        return new Window((page - 1) * size, size, column, down);
    }

    private static Problem refused(Set<String> sortable) {
        return sortable.isEmpty()
                ? Problem.of("shared.api.oneOrder")
                : Problem.of("shared.api.choice", String.join(", ", new TreeSet<>(sortable)));
    }

    <T> Listed<T> listed(List<T> items, long total) {
        return new Listed<>(items, total, page, size);
    }
}
