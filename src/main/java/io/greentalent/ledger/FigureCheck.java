package io.greentalent.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The queries that hold the sums against the tables that they sum up (汇总核对语句). Each gives the rows that differ: its key, what
 * the tables give, what is kept.
 */
final class FigureCheck {
    private static final String LOOSE = Arrays.stream(Figure.values())
            .filter(figure -> !figure.additive())
            .map(figure -> "'" + figure + "'")
            .collect(Collectors.joining(", "));

    private static final String RUN =
            "select '%1$s' name, o.ends_on d, e.college_id, o.course_id, e.category, count(*) e"
                    + " from enrolment e join offering o on o.id = e.offering_id %2$s"
                    + " group by o.ends_on, e.college_id, o.course_id, e.category";

    private static final String LISTS =
            "select '%1$s' name, null d, o.college_id, o.course_id, '' category, count(distinct o.id) e"
                    + " from person_time p join offering o on o.id = p.offering_id %2$s group by o.college_id, o.course_id";

    private FigureCheck() {}

    /** Sums by day, college and course against the tables; months and wholes against those. */
    static List<String> sums() {
        var queries = new ArrayList<String>();
        queries.add(against(
                "select 'LEDGER' name, completed_on d, college_id, course_id, category, sum(sign) e from ledger_entry"
                        + " group by completed_on, college_id, course_id, category",
                "name = 'LEDGER'"));
        queries.add(against(
                "select state name, completed_on d, college_id, course_id, '' category, count(*) e from person_time"
                        + " group by state, completed_on, college_id, course_id",
                "name in ('CANDIDATE', 'EVIDENCED', 'CONFIRMED', 'COUNTED', 'REJECTED', 'WITHDRAWN')"));
        queries.add(run(Figure.FINISHED, ""));
        queries.add(run(Figure.MET, "join completion c on c.enrolment_id = e.id and c.met = true"));
        queries.add(run(
                Figure.OPEN,
                "left join person_time p on p.enrolment_id = e.id where e.state = 'ENROLLED'"
                        + " and (p.id is null or p.state in ('CANDIDATE', 'EVIDENCED', 'CONFIRMED'))"));
        for (var state : PersonTime.State.values()) {
            queries.add(lists(Figure.lists(state.name()), "where p.state = '" + state + "'"));
        }
        queries.add(lists(Figure.LISTS_ANY, ""));
        for (Way way : Way.values()) {
            queries.add(spans(way.first()));
            queries.add(spans(way.last()));
        }
        queries.add(heads(Figure.HEADS_FIRST, "min"));
        queries.add(heads(Figure.HEADS_LAST, "max"));
        queries.add(against(
                "select 'HEADS_OF_YEAR' name, concat(y, '-01-01') d, 0 college_id, 0 course_id, '' category, count(*) e"
                        + " from (select distinct person_id, extract(year from completed_on) y from person_time"
                        + " where state = 'COUNTED') h group by y",
                "name = 'HEADS_OF_YEAR'"));
        queries.addAll(coarser());
        return queries;
    }

    private static String against(String tables, String names) {
        return "select name, d, college_id, course_id, category, sum(e), sum(k) from ("
                + "select name, coalesce(cast(d as char(10)), '') d, college_id, course_id, category, e, 0 k from ("
                + tables + ") t union all"
                + " select name, substring(in_period, 2, 10), college_id, course_id, category, 0, n from figure where "
                + names + " and (grain = 'BD' or (grain in ('AD', 'CD', 'KD') and name in (" + LOOSE + ")))"
                + " union all select name, coalesce(cast(on_day as char(10)), ''), college_id, course_id, category, 0, n"
                + " from figure_change where " + names
                + ") x group by name, d, college_id, course_id, category having sum(e) <> sum(k)";
    }

    private static String run(Figure figure, String from) {
        return against(RUN.formatted(figure, from), "name = '" + figure + "'");
    }

    private static String lists(Figure figure, String where) {
        return against(LISTS.formatted(figure, where), "name = '" + figure + "'");
    }

    private static String spans(Figure figure) {
        String column = figure.name().toLowerCase(Locale.ROOT);
        return against(
                "select '%1$s' name, %2$s d, 0 college_id, 0 course_id, '' category, count(*) e from course_year"
                                .formatted(figure, column)
                        + " where %1$s is not null group by %1$s".formatted(column),
                "name = '" + figure + "'");
    }

    private static String heads(Figure figure, String day) {
        String each = "select %1$s(completed_on) h, %2$s college_id, %3$s course_id from person_time"
                + " where state = 'COUNTED' group by person_id%4$s";
        return against(
                "select '" + figure + "' name, h d, college_id, course_id, '' category, count(*) e from ("
                        + each.formatted(day, "0", "0", "")
                        + " union all " + each.formatted(day, "college_id", "0", ", college_id")
                        + " union all " + each.formatted(day, "0", "course_id", ", course_id")
                        + ") p group by h, college_id, course_id",
                "name = '" + figure + "'");
    }

    private static List<String> coarser() {
        String key = "name, g, d, college_id, course_id, category";
        String columns =
                "name, substring(grain, 1, 1) g, substring(in_period, 2, 7) d, college_id, course_id, category, ";
        String months = "select " + key + ", sum(e), sum(k) from (select " + columns + "n e, 0 k from figure"
                + " where grain in ('AD', 'BD', 'CD', 'KD') union all select " + columns
                + "0, n from figure where grain in ('AM', 'BM', 'CM', 'KM')) x group by " + key
                + " having sum(e) <> sum(k)";
        return List.of(months, whole("AD", "0", "0"), whole("CD", "college_id", "0"), whole("KD", "0", "course_id"));
    }

    private static String whole(String grain, String college, String course) {
        return "select name, '" + grain + "', in_period, c, k, category, sum(e), sum(n) from (select name, in_period, "
                + college + " c, " + course + " k, category, n e, 0 n from figure where grain = 'BD' union all"
                + " select name, in_period, college_id, course_id, category, 0, n from figure where grain = '" + grain
                + "' and name not in (" + LOOSE + ")) x group by name, in_period, c, k, category"
                + " having sum(e) <> sum(n)";
    }

    /** What the differences are taken from, against what it was taken of. */
    static List<String> sources() {
        var queries = new ArrayList<String>();
        queries.add("select n.id, 1, 0 from (" + FigureSources.NOW
                + ") n left join figure_source s on s.enrolment_id = n.id where s.enrolment_id is null"
                + Arrays.stream(FigureSource.COLUMNS.split(", ", -1))
                        .skip(1)
                        .map(FigureCheck::differs)
                        .collect(Collectors.joining()));
        queries.add("select s.enrolment_id, 0, 1 from figure_source s left join enrolment e on e.id = s.enrolment_id"
                + " where e.id is null");
        queries.add(
                "select offering_id, state, sum(e), sum(k) from (select offering_id, state, 1 e, 0 k from person_time"
                        + " union all select offering_id, 'ANY', 1, 0 from person_time"
                        + " union all select offering_id, state, 0, n from offering_place) x group by offering_id, state"
                        + " having sum(e) <> sum(k)");
        for (Way way : Way.values()) {
            queries.addAll(courseYears(way));
        }
        queries.addAll(headDays());
        return queries;
    }

    private static String differs(String column) {
        String none = switch (column) {
            case "state" -> "''";
            case "completed_on", "present_on", "done_on", "beside_on" -> "date '1000-01-01'";
            default -> "";
        };
        return none.isEmpty()
                ? " or n.%1$s <> s.%1$s".formatted(column)
                : " or coalesce(n.%1$s, %2$s) <> coalesce(s.%1$s, %2$s)".formatted(column, none);
    }

    /** Every day lies between the first and the last, and both of them are some enrolment's. */
    private static List<String> courseYears(Way way) {
        String name = way.name().toLowerCase(Locale.ROOT);
        String part = "case when s.once_a_year = true then extract(year from s.%1$s) else -s.offering_id end"
                .formatted(way.column());
        String some = "not exists (select 1 from figure_source s where s.person_id = y.person_id"
                + " and s.course_id = y.course_id and " + part + " = y.part and s." + way.column() + " = y." + name
                + "_%1$s" + way.category("s") + ")";
        return List.of(
                "select s.person_id, s.course_id, 1, 0 from figure_source s left join course_year y"
                        + " on y.person_id = s.person_id and y.course_id = s.course_id and y.part = " + part
                        + " where s." + way.column() + " is not null" + way.category("s") + " and (y." + name
                        + "_first is null or s." + way.column() + " not between y." + name + "_first and y." + name
                        + "_last)",
                "select y.person_id, y.course_id, 0, 1 from course_year y where y." + name + "_first is not null and ("
                        + some.formatted("first") + " or " + some.formatted("last") + ")");
    }

    private static List<String> headDays() {
        String some = "not exists (select 1 from person_time p where p.state = 'COUNTED' and p.person_id = h.person_id"
                + " and p.completed_on = h.%1$s_on)";
        return List.of(
                "select p.person_id, 1, 0 from person_time p join head h on h.person_id = p.person_id"
                        + " where p.state = 'COUNTED' and (h.first_on is null"
                        + " or p.completed_on not between h.first_on and h.last_on)",
                "select h.person_id, 0, 1 from head h where h.times > 0 and (" + some.formatted("first") + " or "
                        + some.formatted("last") + ")",
                "select h.person_id, 0, 1 from head h where h.times = 0 and h.first_on is not null");
    }
}
