package io.greentalent.ledger;

import static io.greentalent.ledger.Sql.whole;

import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@link Ledger#counted(Scope, LocalDate, LocalDate)} is made of, by college, course and month (分列数字): the parts add
 * up to it for the same days. Each takes a scope; an instructor's or a single person's is denied.
 */
@ApplicationScoped
public class Breakdowns {
    @Inject
    Sql sql;

    @Inject
    Spans spans;

    @Inject
    Scans scans;

    /**
     * One college's figures.
     *
     * @param counted person-times in the ledger
     * @param evidenced person-times that wait for the college's confirmation
     * @param confirmed person-times that wait for the operator's verification
     */
    public record OfCollege(long collegeId, String name, long counted, long evidenced, long confirmed) {
        public long pending() {
            return evidenced + confirmed;
        }
    }

    /** One course's figures in scope. */
    public record OfCourse(long courseId, String code, String titleZh, String titleEn, long counted) {}

    /** Person-times by the month of completion, as {@code 2026-11}. */
    public record OfMonth(String month, long counted) {}

    /** Each college in scope with what was completed within those days, the largest first. */
    public List<OfCollege> byCollege(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        var days = FigureAsk.within(first, last);
        var query = new FigureSql(List.of(
                FigureAsk.of(Figure.LEDGER, FigureAsk.EACH, days),
                FigureAsk.of(Figure.EVIDENCED, FigureAsk.EACH, days),
                FigureAsk.of(Figure.CONFIRMED, FigureAsk.EACH, days)));
        return sql
                .rows(
                        "select g.id, g.name, coalesce(sum(case when x.t = 0 then x.n end), 0),"
                                + " coalesce(sum(case when x.t = 1 then x.n end), 0),"
                                + " coalesce(sum(case when x.t = 2 then x.n end), 0) from college g left join "
                                + query.rows() + " on x.college_id = g.id where (? = 0 or g.id = ?)"
                                + " group by g.id, g.name order by 3 desc, 1",
                        query.args(college, college))
                .stream()
                .map(r -> new OfCollege(whole(r[0]), (String) r[1], whole(r[2]), whole(r[3]), whole(r[4])))
                .toList();
    }

    /** Persons with at least one person-time completed within those days, by college; they don't add up to all heads. */
    public Map<Long, Long> headsByCollege(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        return spans
                .byCollege(
                        Figure.HEADS_FIRST, Figure.HEADS_LAST, first, last, id -> scans.headsAcross(id, 0, first, last))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() != 0 && (college == 0 || e.getKey() == college))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Each course that counts in scope within those days, the largest first. */
    public List<OfCourse> byCourse(Scope scope, LocalDate first, LocalDate last) {
        var query = query(Reach.college(scope), FigureAsk.EACH, first, last);
        return sql
                .rows(
                        "select c.id, c.code, c.title_zh, c.title_en, sum(x.n) from " + query.rows()
                                + " join course c on c.id = x.course_id"
                                + " group by c.id, c.code, c.title_zh, c.title_en having sum(x.n) <> 0"
                                + " order by 5 desc, 1",
                        query.args())
                .stream()
                .map(r -> new OfCourse(whole(r[0]), (String) r[1], (String) r[2], (String) r[3], whole(r[4])))
                .toList();
    }

    /** Each month of those days that counts in scope, oldest first; months without any are left out. */
    public List<OfMonth> byMonth(Scope scope, LocalDate first, LocalDate last) {
        var query = query(Reach.college(scope), 0, first, last);
        return sql
                .rows(
                        "select substring(x.d, 1, 7), sum(x.n) from " + query.rows()
                                + " group by substring(x.d, 1, 7) having sum(x.n) <> 0 order by 1",
                        query.args())
                .stream()
                .map(r -> new OfMonth((String) r[0], whole(r[1])))
                .toList();
    }

    private static FigureSql query(long college, long course, LocalDate first, LocalDate last) {
        return new FigureSql(
                List.of(new FigureAsk(Figure.LEDGER, college, course, null, FigureAsk.within(first, last))));
    }
}
