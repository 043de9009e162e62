package io.greentalent.web;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the page's address (地址参数): filter, order and page of a list, id of an object. Lists that are filtered
 * by a GET form need no fields for it in their bean.
 */
@Named
@RequestScoped
public class Address {
    private static final int LONGEST = 100;

    @Inject
    HttpServletRequest request;

    /** The text of that parameter without blanks around it, empty where there is none; at most 100 characters of it. */
    public String text(String name) {
        String value = Objects.toString(request.getParameter(name), "").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    /** The id in that parameter, 0 where there is none. Throws {@link NotFound} for anything that is no id. */
    public long id(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            return 0;
        }
        try {
            return Math.max(0, Long.parseLong(value));
        } catch (NumberFormatException e) {
            throw new NotFound(name, 0);
        }
    }

    /** The day in that parameter, null where there is none. */
    public @Nullable LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The constant of that name, null where there is none. */
    public <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        String value = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return null;
    }

    /** The page that is asked for of a list with so many rows; the filter and the order stand in all its addresses. */
    public Pager pager(long total, String path, String... filters) {
        var query = new LinkedHashMap<String, String>();
        for (String filter : filters) {
            query.put(filter, text(filter));
        }
        query.put("sort", text("sort"));
        query.put("desc", text("desc"));
        return Pager.of(total, page(), path, query);
    }

    private int page() {
        try {
            return Integer.parseInt(text("page"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The rows of that page in the order that is asked for. */
    public Window window(Pager pager) {
        return new Window(pager.first(), pager.size(), text("sort"), descending());
    }

    /** The address of the same list sorted by that column: upwards, or downwards where it is sorted so already. */
    public String sortedBy(Pager pager, String column) {
        Map<String, String> query = new LinkedHashMap<>(pager.query());
        query.put("sort", column);
        query.put("desc", column.equals(text("sort")) && !descending() ? "1" : "");
        return new Pager(pager.total(), 1, pager.size(), pager.path(), query).href(1);
    }

    /** For aria-sort: ascending, descending or none. */
    public String sorting(String column) {
        if (!column.equals(text("sort"))) {
            return "none";
        }
        return descending() ? "descending" : "ascending";
    }

    private boolean descending() {
        return !text("desc").isEmpty();
    }
}
