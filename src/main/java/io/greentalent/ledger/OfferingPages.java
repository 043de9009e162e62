package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of the offerings with person-times, neither searched nor sorted (班期清单分页): read from the last to end downwards until
 * it is full, with the numbers that are kept of each offering.
 */
@ApplicationScoped
class OfferingPages {
    private static final String PAGE =
            "select o.id, o.ends_on from offering o where exists (select 1 from offering_place s"
                    + " where s.offering_id = o.id and s.state = ? and s.n > 0)%s order by %so.ends_on desc, o.id desc";

    private static final String ROWS =
            "select o.id, o.number, o.course_id, c.title_zh, c.title_en, o.college_id, g.name, o.starts_on, o.ends_on, "
                    + Arrays.stream(State.values())
                            .map(state -> "sum(case when s.state = '" + state + "' then s.n else 0 end)")
                            .collect(Collectors.joining(", "))
                    + " from offering o join course c on c.id = o.course_id join college g on g.id = o.college_id"
                    + " join offering_place s on s.offering_id = o.id where o.id in (%s) group by o.id, o.number, o.course_id,"
                    + " c.title_zh, c.title_en, o.college_id, g.name, o.starts_on, o.ends_on"
                    + " order by o.ends_on desc, o.id desc";

    /** Nobody's id: an empty page is asked for as any other. */
    private static final long NOBODYS = 0;

    @Inject
    Sql sql;

    /**
     * Two statements.
     *
     * @param limit the college of the scope, 0 for all
     * @param collegeId the college that is asked for, 0 for all
     */
    List<OfferingFigures> list(long limit, @Nullable State with, long collegeId, Window window) {
        var ids = ids(limit, with, collegeId, window);
        var query = ROWS.formatted(String.join(", ", Collections.nCopies(ids.size(), "?")));
        return sql.rows(query, ids.toArray()).stream()
                .map(OfferingPages::figures)
                .toList();
    }

    private List<Long> ids(long limit, @Nullable State with, long collegeId, Window window) {
        var args = new ArrayList<Object>();
        args.add(with == null ? "ANY" : with.name());
        var where = new StringBuilder();
        for (long college : new long[] {limit, collegeId}) {
            if (college != 0) {
                where.append(" and o.college_id = ?");
                args.add(college);
            }
        }
        String order = where.isEmpty() ? "" : "o.college_id, ";
        var ids = sql
                .rows(
                        PAGE.formatted(where, order) + " limit " + window.most() + " offset " + window.first(),
                        args.toArray())
                .stream()
                .map(row -> Sql.whole(row[0]))
                .toList();
        return ids.isEmpty() ? List.of(NOBODYS) : ids;
    }

    private static OfferingFigures figures(Object[] row) {
        return new OfferingFigures(
                Sql.whole(row[0]),
                (String) row[1],
                Sql.whole(row[2]),
                (String) row[3],
                (String) row[4],
                Sql.whole(row[5]),
                (String) row[6],
                Sql.someDay(row[7]),
                Sql.someDay(row[8]),
                Sql.whole(row[9]),
                Sql.whole(row[10]),
                Sql.whole(row[11]),
                Sql.whole(row[12]),
                Sql.whole(row[13]),
                Sql.whole(row[14]));
    }
}
