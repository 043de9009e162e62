package io.greentalent.ledger;

import io.greentalent.offerings.Category;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The figures that every page, export and paper shows (台账数字): what is counted comes from roll-ups and heads, which are
 * written with the entries, and can be held against them by {@link Recount}. Each takes a scope; an instructor's or a
 * single person's is denied.
 */
@ApplicationScoped
public class Ledger {
    private static final String COLLEGE = " and (? = 0 or college_id = ?)";

    /** Person and course once a year, where the rule that judged says so. */
    private static final String ONCE =
            "count(distinct concat(e.person_id, ':', o.course_id, ':', case when r.once_a_year"
                    + " then concat('y', extract(year from %1$s)) else concat('o', o.id) end))";

    private static final String EVALUATED =
            " from completion c join enrolment e on e.id = c.enrolment_id join offering o on o.id = e.offering_id"
                    + " join completion_rule r on r.number = c.rule_number where %1$s between ? and ?"
                    + " and e.state = 'ENROLLED' and e.vouched = true and (? = 0 or e.college_id = ?)";

    private static final Set<Category> BESIDE = EnumSet.complementOf(EnumSet.of(Category.STUDENT));

    @Inject
    EntityManager em;

    @Inject
    Sql sql;

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
                "select " + ONCE.formatted(day) + EVALUATED.formatted(day)
                        + " and (r.students_only = false or e.category = 'STUDENT')",
                first,
                last,
                college,
                college);
    }

    /**
     * Person-times of the other categories (另行统计): enrolled, vouched for, and every condition met but that the rule admits
     * students only, by the day on which they would have counted. Each category has its number, 0 too.
     */
    public Map<Category, Long> beside(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        var beside = new EnumMap<Category, Long>(Category.class);
        BESIDE.forEach(category -> beside.put(category, 0L));
        sql.rows(
                        "select e.category, " + ONCE.formatted("c.beside_on") + EVALUATED.formatted("c.beside_on")
                                + " and e.category <> 'STUDENT' group by e.category",
                        first,
                        last,
                        college,
                        college)
                .forEach(row -> beside.put(Category.valueOf((String) row[0]), Sql.whole(row[1])));
        return beside;
    }

    /** What waits in scope, by the day of completion within those days. */
    public Pending pending(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        return em.createQuery(
                        "select new io.greentalent.ledger.Ledger$Pending("
                                + "count(case when p.state = io.greentalent.ledger.PersonTime.State.EVIDENCED"
                                + " then p.id else null end),"
                                + " count(case when p.state = io.greentalent.ledger.PersonTime.State.CONFIRMED"
                                + " then p.id else null end)) from PersonTime p"
                                + " where p.state in (io.greentalent.ledger.PersonTime.State.EVIDENCED,"
                                + " io.greentalent.ledger.PersonTime.State.CONFIRMED)"
                                + " and p.completedOn between :first and :last"
                                + " and (:college = 0L or p.collegeId = :college)",
                        Pending.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("college", college)
                .getSingleResult();
    }
}
