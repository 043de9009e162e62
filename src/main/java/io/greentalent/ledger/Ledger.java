package io.greentalent.ledger;

import static io.greentalent.ledger.Sql.whole;

import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The figures that every page, export and paper shows (台账数字): what is counted comes from roll-ups and heads, which are
 * written with the entries, and can be held against them by {@link Recount}. Each takes a scope; an instructor's or a
 * single person's is denied.
 */
@ApplicationScoped
public class Ledger {
    private static final String COLLEGE = " and (? = 0 or college_id = ?)";

    @Inject
    EntityManager em;

    @Inject
    Sql sql;

    /**
     * One college's figures.
     *
     * @param counted person-times in the ledger
     * @param heads persons among them
     * @param evidenced person-times that wait for the college's confirmation
     * @param confirmed person-times that wait for the operator's verification
     */
    public record OfCollege(long collegeId, String name, long counted, long heads, long evidenced, long confirmed) {
        public long pending() {
            return evidenced + confirmed;
        }
    }

    /** One course's figures in scope. */
    public record OfCourse(long courseId, String code, String titleZh, String titleEn, long counted) {}

    /** Person-times by the month of completion, as {@code 2026-11}. */
    public record OfMonth(String month, long counted) {}

    /** Person-times by category; other categories than students are counted beside, where a rule admits them. */
    public record OfCategory(String category, long counted) {}

    /** What waits: for the colleges' confirmation, and for the operator's verification. */
    public record Pending(long evidenced, long confirmed) {
        public long total() {
            return evidenced + confirmed;
        }
    }

    /** Person-times in the ledger (人次), by the rule that counts. */
    public long counted(Scope scope) {
        long college = Reach.college(scope);
        return sql.number("select coalesce(sum(counted), 0) from roll_up where 1 = 1" + COLLEGE, college, college);
    }

    /** Person-times completed within those days, both included. */
    public long counted(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        return Days.of(first, last).parts().stream()
                .mapToLong(part -> part.whole()
                        ? sql.number(
                                "select coalesce(sum(counted), 0) from roll_up where in_month between ? and ?"
                                        + COLLEGE,
                                YearMonth.from(part.first()).toString(),
                                YearMonth.from(part.last()).toString(),
                                college,
                                college)
                        : sql.number(
                                "select coalesce(sum(sign), 0) from ledger_entry where completed_on between ? and ?"
                                        + COLLEGE,
                                part.first(),
                                part.last(),
                                college,
                                college))
                .sum();
    }

    /** Persons with at least one person-time in the ledger (人数). */
    public long heads(Scope scope) {
        long college = Reach.college(scope);
        return college == 0 ? heads(Heads.Scope.TOTAL, 0) : heads(Heads.Scope.COLLEGE, college);
    }

    /** Persons with at least one person-time completed in that year, of all colleges. */
    public long headsOfYear(int year) {
        return heads(Heads.Scope.YEAR, year);
    }

    /** Persons with at least one person-time on that course, of all colleges. */
    public long headsOfCourse(long courseId) {
        return heads(Heads.Scope.COURSE, courseId);
    }

    /** Persons with at least one person-time completed within those days; computed from the entries' present sums. */
    public long heads(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        return sql.number(
                "select count(distinct person_id) from person_time where state = 'COUNTED' and completed_on between ? and ?"
                        + COLLEGE,
                first,
                last,
                college,
                college);
    }

    private long heads(Heads.Scope within, long id) {
        return sql.number(
                "select count(*) from head where scope = ? and scope_id = ? and times > 0", within.name(), id);
    }

    /**
     * What rule B would count: enrolled, vouched for, and present at least once, by the first day of presence within those
     * days. The rule's category and once-a-year conditions hold here too.
     */
    public long attendedOnce(Scope scope, LocalDate first, LocalDate last) {
        return evaluated("c.attended_on", scope, first, last);
    }

    /** What rule A would count: enrolled, vouched for, and the rule met, by the day of completion within those days. */
    public long completed(Scope scope, LocalDate first, LocalDate last) {
        return evaluated("c.completed_on", scope, first, last);
    }

    private long evaluated(String day, Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        return sql.number(
                "select count(distinct concat(e.person_id, ':', o.course_id, ':', case when r.once_a_year"
                        + " then concat('y', extract(year from " + day + ")) else concat('o', o.id) end))"
                        + " from completion c join enrolment e on e.id = c.enrolment_id"
                        + " join offering o on o.id = e.offering_id join completion_rule r on r.number = c.rule_number"
                        + " where " + day + " between ? and ? and e.state = 'ENROLLED' and e.vouched = true"
                        + " and (r.students_only = false or e.category = 'STUDENT') and (? = 0 or e.college_id = ?)",
                first,
                last,
                college,
                college);
    }

    /** What waits in scope. */
    public Pending pending(Scope scope) {
        long college = Reach.college(scope);
        return em.createQuery(
                        "select new io.greentalent.ledger.Ledger$Pending("
                                + "count(case when p.state = io.greentalent.ledger.PersonTime.State.EVIDENCED"
                                + " then p.id else null end),"
                                + " count(case when p.state = io.greentalent.ledger.PersonTime.State.CONFIRMED"
                                + " then p.id else null end)) from PersonTime p"
                                + " where p.state in (io.greentalent.ledger.PersonTime.State.EVIDENCED,"
                                + " io.greentalent.ledger.PersonTime.State.CONFIRMED)"
                                + " and (:college = 0L or p.collegeId = :college)",
                        Pending.class)
                .setParameter("college", college)
                .getSingleResult();
    }

    /** Each college in scope with its figures, the largest first. */
    public List<OfCollege> byCollege(Scope scope) {
        long college = Reach.college(scope);
        return sql
                .rows(
                        "select g.id, g.name, coalesce(r.n, 0), coalesce(h.n, 0), coalesce(p.e, 0), coalesce(p.c, 0)"
                                + " from college g left join (select college_id, sum(counted) n from roll_up group by"
                                + " college_id) r on r.college_id = g.id"
                                + " left join (select scope_id, count(*) n from head where scope = 'COLLEGE' and times > 0"
                                + " group by scope_id) h on h.scope_id = g.id"
                                + " left join (select college_id, sum(case when state = 'EVIDENCED' then 1 else 0 end) e,"
                                + " sum(case when state = 'CONFIRMED' then 1 else 0 end) c from person_time"
                                + " where state in ('EVIDENCED', 'CONFIRMED') group by college_id) p on p.college_id = g.id"
                                + " where (? = 0 or g.id = ?) order by 3 desc, 1",
                        college,
                        college)
                .stream()
                .map(r -> new OfCollege(whole(r[0]), (String) r[1], whole(r[2]), whole(r[3]), whole(r[4]), whole(r[5])))
                .toList();
    }

    /** Each course that counts in scope, the largest first. */
    public List<OfCourse> byCourse(Scope scope) {
        long college = Reach.college(scope);
        return sql
                .rows(
                        "select c.id, c.code, c.title_zh, c.title_en, sum(r.counted) from roll_up r"
                                + " join course c on c.id = r.course_id where (? = 0 or r.college_id = ?)"
                                + " group by c.id, c.code, c.title_zh, c.title_en having sum(r.counted) <> 0"
                                + " order by 5 desc, 1",
                        college,
                        college)
                .stream()
                .map(r -> new OfCourse(whole(r[0]), (String) r[1], (String) r[2], (String) r[3], whole(r[4])))
                .toList();
    }

    /** Each month that counts in scope, oldest first; months without any are left out. */
    public List<OfMonth> byMonth(Scope scope) {
        long college = Reach.college(scope);
        return sql
                .rows(
                        "select in_month, sum(counted) from roll_up where 1 = 1" + COLLEGE
                                + " group by in_month having sum(counted) <> 0 order by in_month",
                        college,
                        college)
                .stream()
                .map(r -> new OfMonth((String) r[0], whole(r[1])))
                .toList();
    }

    public List<OfCategory> byCategory(Scope scope) {
        long college = Reach.college(scope);
        return sql
                .rows(
                        "select category, sum(counted) from roll_up where 1 = 1" + COLLEGE
                                + " group by category having sum(counted) <> 0 order by 2 desc",
                        college,
                        college)
                .stream()
                .map(r -> new OfCategory((String) r[0], whole(r[1])))
                .toList();
    }
}
