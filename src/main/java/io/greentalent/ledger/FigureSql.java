package io.greentalent.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The one statement that reads several sums (汇总查询语句): what is added up already and what is not yet, as it stands at one
 * moment. Whole months are read as months, the days at the edges as days.
 */
final class FigureSql {
    private final StringJoiner parts = new StringJoiner(" union all ");
    private final List<Object> args = new ArrayList<>();

    FigureSql(List<FigureAsk> asks) {
        for (int i = 0; i < asks.size(); i++) {
            added(i, asks.get(i));
            open(i, asks.get(i));
        }
    }

    /** Rows of tag, college, course, period and number, which are to be summed. */
    String rows() {
        return "(" + parts + ") x";
    }

    Object[] args(Object... more) {
        args.addAll(List.of(more));
        return args.toArray();
    }

    private void added(int tag, FigureAsk ask) {
        var days = ask.days();
        if (days == null) {
            // Z is behind the digits in every collation; a sign like ~ is before them in MySQL's.
            range(tag, ask, "M", "M", "MZ");
            return;
        }
        for (var part : days.parts()) {
            if (part.whole()) {
                range(tag, ask, "M", "M" + month(part.first()), "M" + month(part.last()));
            } else {
                range(tag, ask, "D", "D" + part.first(), "D" + part.last());
            }
        }
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    private void range(int tag, FigureAsk ask, String unit, String from, String until) {
        var sql = new StringBuilder(
                "select " + tag + " t, college_id, course_id, substring(in_period, 2, 10) d, n from figure"
                        + " where name = ? and grain = ? and in_period between ? and ?");
        args.add(ask.figure().name());
        args.add(ask.grain() + unit);
        args.add(from);
        args.add(until);
        if (ask.college() > 0) {
            sql.append(" and college_id = ?");
            args.add(ask.college());
        }
        if (ask.course() > 0) {
            sql.append(" and course_id = ?");
            args.add(ask.course());
        }
        category(ask, sql);
        parts.add(sql);
    }

    /** What is not added up yet stands there once, and is added to each whole that it belongs to. */
    private void open(int tag, FigureAsk ask) {
        var sql =
                new StringBuilder("select " + tag + " t, " + (ask.college() == 0 ? "0 college_id" : "college_id") + ", "
                        + (ask.course() == 0 ? "0 course_id" : "course_id")
                        + ", cast(on_day as char(10)) d, n from figure_change where name = ?");
        args.add(ask.figure().name());
        var days = ask.days();
        if (days != null) {
            sql.append(" and on_day between ? and ?");
            args.add(days.first());
            args.add(days.last());
        }
        whole(ask, "college_id", ask.college(), sql);
        whole(ask, "course_id", ask.course(), sql);
        category(ask, sql);
        parts.add(sql);
    }

    private void whole(FigureAsk ask, String column, long id, StringBuilder sql) {
        if (id > 0) {
            sql.append(" and ").append(column).append(" = ?");
            args.add(id);
        } else if (!ask.figure().additive()) {
            sql.append(" and ").append(column).append(id == 0 ? " = 0" : " <> 0");
        }
    }

    private void category(FigureAsk ask, StringBuilder sql) {
        var category = ask.category();
        if (category != null) {
            sql.append(" and category = ?");
            args.add(category.name());
        }
    }
}
