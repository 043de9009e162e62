package io.greentalent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;

/** What no sum tells, looked for row by row (逐行统计): seldom asked for, and then in few rows. */
@ApplicationScoped
class Scans {
    /** Person and course once a year, where the rule that judged says so. */
    private static final String ONCE = "select count(distinct concat(s.person_id, ':', s.course_id, ':', case when"
            + " s.once_a_year = true then concat('y', extract(year from s.%1$s)) else concat('o', s.offering_id) end))"
            + " from figure_source s where s.college_id = ? and s.%1$s between ? and ?";

    @Inject
    Sql sql;

    /** Persons who count before and after those days, and not within them. */
    long headsAcross(long college, long course, LocalDate first, LocalDate last) {
        return college == 0 && course == 0
                ? sql.number(
                        "select count(*) from head h where h.first_on < ? and h.last_on > ? and not exists (select 1 from"
                                + " person_time p where p.person_id = h.person_id and p.state = 'COUNTED'"
                                + " and p.completed_on between ? and ?)",
                        first,
                        last,
                        first,
                        last)
                : sql.number(
                        "select count(*) from (select p.person_id from person_time p where p.state = 'COUNTED' and p."
                                + (college == 0 ? "course_id" : "college_id") + " = ? group by p.person_id"
                                + " having min(p.completed_on) < ? and max(p.completed_on) > ? and sum(case when"
                                + " p.completed_on between ? and ? then 1 else 0 end) = 0) x",
                        college + course,
                        first,
                        last,
                        first,
                        last);
    }

    /** Persons and courses with days of one year before and after those days, and none within: only within one year. */
    long courseYearsAcross(Way way, LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return 0;
        }
        String name = way.name().toLowerCase(Locale.ROOT);
        return sql.number(
                "select count(*) from course_year y where y.%1$s_first < ? and y.%1$s_last > ? and y.part = ?"
                                .formatted(name)
                        + " and not exists (select 1 from figure_source s where s.person_id = y.person_id"
                        + " and s.course_id = y.course_id and s.once_a_year = true and s." + way.column()
                        + " between ? and ?" + way.category("s") + ")",
                first,
                last,
                first.getYear(),
                first,
                last);
    }

    /** One college's person-times counted in that way within those days. */
    long once(Way way, long college, LocalDate first, LocalDate last) {
        return sql.number(ONCE.formatted(way.column()) + way.category("s"), college, first, last);
    }
}
