package io.greentalent.ledger;

import static io.greentalent.ledger.Sql.whole;

import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@link Ledger#counted(Scope, LocalDate, LocalDate)} is made of, by college, course and month (分列数字): the parts add
 * up to it for the same days. Each takes a scope; an instructor's or a single person's is denied.
 */
@ApplicationScoped
public class Breakdowns {
    private static final String WHOLE_MONTHS =
            "select college_id, course_id, in_month, counted n from roll_up where in_month between ? and ?";

    private static final String SINGLE_DAYS =
            "select college_id, course_id, concat(extract(year from completed_on), '-',"
                    + " lpad(extract(month from completed_on), 2, '0')) in_month, sign n from ledger_entry"
                    + " where completed_on between ? and ?";

    @Inject
    Sql sql;

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
        return sql
                .rows(
                        "select g.id, g.name, coalesce(r.n, 0), coalesce(p.e, 0), coalesce(p.c, 0)"
                                + " from college g left join (select college_id, sum(n) n from (" + rows(first, last)
                                + ") x group by college_id) r on r.college_id = g.id"
                                + " left join (select college_id, sum(case when state = 'EVIDENCED' then 1 else 0 end) e,"
                                + " sum(case when state = 'CONFIRMED' then 1 else 0 end) c from person_time"
                                + " where state in ('EVIDENCED', 'CONFIRMED') and completed_on between ? and ?"
                                + " group by college_id) p on p.college_id = g.id"
                                + " where (? = 0 or g.id = ?) order by 3 desc, 1",
                        args(first, last, first, last, college, college))
                .stream()
                .map(r -> new OfCollege(whole(r[0]), (String) r[1], whole(r[2]), whole(r[3]), whole(r[4])))
                .toList();
    }

    /** Persons with at least one person-time completed within those days, by college; they don't add up to all heads. */
    public Map<Long, Long> headsByCollege(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        return sql
                .rows(
                        "select college_id, count(distinct person_id) from person_time where state = 'COUNTED'"
                                + " and completed_on between ? and ? and (? = 0 or college_id = ?) group by college_id",
                        first,
                        last,
                        college,
                        college)
                .stream()
                .collect(Collectors.toMap(r -> whole(r[0]), r -> whole(r[1])));
    }

    /** Each course that counts in scope within those days, the largest first. */
    public List<OfCourse> byCourse(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        return sql
                .rows(
                        "select c.id, c.code, c.title_zh, c.title_en, sum(r.n) from (" + rows(first, last)
                                + ") r join course c on c.id = r.course_id where (? = 0 or r.college_id = ?)"
                                + " group by c.id, c.code, c.title_zh, c.title_en having sum(r.n) <> 0"
                                + " order by 5 desc, 1",
                        args(first, last, college, college))
                .stream()
                .map(r -> new OfCourse(whole(r[0]), (String) r[1], (String) r[2], (String) r[3], whole(r[4])))
                .toList();
    }

    /** Each month of those days that counts in scope, oldest first; months without any are left out. */
    public List<OfMonth> byMonth(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        return sql
                .rows(
                        "select r.in_month, sum(r.n) from (" + rows(first, last)
                                + ") r where (? = 0 or r.college_id = ?)"
                                + " group by r.in_month having sum(r.n) <> 0 order by r.in_month",
                        args(first, last, college, college))
                .stream()
                .map(r -> new OfMonth((String) r[0], whole(r[1])))
                .toList();
    }

    /** Whole months come from the roll-ups, the days at the edges from the entries. */
    private static String rows(LocalDate first, LocalDate last) {
        return Days.of(first, last).parts().stream()
                .map(part -> part.whole() ? WHOLE_MONTHS : SINGLE_DAYS)
                .collect(Collectors.joining(" union all "));
    }

    /** What {@link #rows} asks for, then the others. */
    private static Object[] args(LocalDate first, LocalDate last, Object... others) {
        var args = new ArrayList<Object>();
        for (var part : Days.of(first, last).parts()) {
            Stream.of(part.first(), part.last())
                    .map(day -> part.whole() ? YearMonth.from(day).toString() : day)
                    .forEach(args::add);
        }
        args.addAll(List.of(others));
        return args.toArray();
    }
}
