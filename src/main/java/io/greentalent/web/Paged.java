package io.greentalent.web;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table of which only the page shown is read from the database (分页表). Made in a view-scoped bean, over a query that
 * counts and a query that reads one page; both take their filter from the bean.
 */
public class Paged<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    /** Reads one page of rows. */
    public interface Rows<T> {
        /**
         * @param sort the {@code field} of the column that is sorted by, empty for the query's own order
         */
        List<T> page(int first, int most, String sort, boolean ascending);
    }

    private final transient LongSupplier count;
    private final transient Rows<T> rows;

    private Paged(LongSupplier count, Rows<T> rows) {
        this.count = count;
        this.rows = rows;
    }

    public static <T> Paged<T> of(LongSupplier count, Rows<T> rows) {
        return new Paged<>(count, rows);
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(count.getAsLong());
    }

    @Override
    public List<T> load(int first, int most, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        var sort = sorts.values().stream().findFirst().orElse(null);
        return rows.page(
                first,
                most,
                sort == null ? "" : sort.getField(),
                sort == null || sort.getOrder().isAscending());
    }
}
