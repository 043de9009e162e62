package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.offerings.Category;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which person-times a list holds (人次清单条件); each part limits where it is given.
 *
 * @param offering 0 for all
 * @param college 0 for all in scope
 * @param course 0 for all
 * @param month as {@code 2026-11}, empty for all
 * @param states empty for all
 * @param text within the person's name or number or the offering's number, empty for all
 * @param span the days of completion (or of what {@link Only} says); null for all
 */
public record PersonTimeFilter(
        long offering,
        long college,
        long course,
        String month,
        Set<State> states,
        String text,
        @Nullable Days span,
        Only only) {

    private static final String FIRST_OF_PERSON = " and p.id = (select min(x.id) from PersonTime x"
            + " where x.personId = p.personId and x.state = io.greentalent.ledger.PersonTime.State.COUNTED"
            + " and x.completedOn between :from and :until and (:college = 0L or x.collegeId = :college)"
            + " and (:ofCollege = 0L or x.collegeId = :ofCollege) and (:course = 0L or x.courseId = :course))";

    /** Alias of the rule, alias of the enrolment. */
    private static final String ADMITTED =
            "(%1$s.studentsOnly = false or %2$s.category = io.greentalent.offerings.Category.STUDENT)";

    /**
     * The same conditions as the figures of {@link Ledger} that rest on the evaluation: of a repetition within a year, the
     * first enrolment.
     *
     * @param admitted whom it counts, with the aliases of {@link #ADMITTED}
     */
    private static String evaluated(String day, String admitted) {
        return (" and e.vouched = true and e.state = io.greentalent.offerings.Enrolment.State.ENROLLED"
                        + " and exists (select k.id from Completion k, CompletionRule r where k.enrolmentId = e.id"
                        + " and r.number = k.ruleNumber and k.@ between :from and :until and "
                        + admitted.formatted("r", "e")
                        + " and not exists (select j.id from Completion j, CompletionRule q, Enrolment f, Offering v"
                        + " where j.enrolmentId = f.id and q.number = j.ruleNumber and v.id = f.offeringId"
                        + " and f.personId = p.personId and v.courseId = p.courseId and f.id < e.id and f.vouched = true"
                        + " and f.state = io.greentalent.offerings.Enrolment.State.ENROLLED"
                        + " and j.@ between :from and :until and r.onceAYear = true and q.onceAYear = true"
                        + " and extract(year from j.@) = extract(year from k.@) and "
                        + admitted.formatted("q", "f") + "))")
                .replace("@", day);
    }

    private static String beside(Category category) {
        return evaluated("besideOn", "%2$s.category = io.greentalent.offerings.Category." + category);
    }

    /** One of them instead of all. */
    public enum Only {
        EACH,
        /** The first counted one of each person: as many rows as heads (人数). */
        HEADS,
        /** Where rule B would count: present at least once (至少出勤一次). */
        PRESENT,
        /** Where rule A would count: the rule is met (满足完成规则). */
        COMPLETED,
        /** Employees of enterprises who would count if they were students (企业职工，另行统计). */
        EMPLOYEE,
        /** The same of the public (社会人员，另行统计). */
        PUBLIC;

        /** Whether the days are those of the evaluation, not of the person-time. */
        private boolean evaluated() {
            return this != EACH && this != HEADS;
        }
    }

    /** From the first to the last day, both included. */
    public record Days(LocalDate from, LocalDate until) {}

    public PersonTimeFilter {
        states = Set.copyOf(states);
    }

    public static PersonTimeFilter all() {
        return ofOffering(0, null);
    }

    public static PersonTimeFilter ofOffering(long id, @Nullable State state) {
        return new PersonTimeFilter(id, 0, 0, "", state == null ? Set.of() : Set.of(state), "", null, Only.EACH);
    }

    /** What is added to the query's conditions, on {@code p} and {@code e}. */
    String clause() {
        String within = span == null || only.evaluated() ? "" : " and p.completedOn between :from and :until";
        return within
                + (states.isEmpty() ? "" : " and p.state in :states")
                + switch (only) {
                    case EACH -> "";
                    case HEADS -> FIRST_OF_PERSON;
                    case PRESENT -> evaluated("attendedOn", ADMITTED);
                    case COMPLETED -> evaluated("completedOn", ADMITTED);
                    case EMPLOYEE -> beside(Category.EMPLOYEE);
                    case PUBLIC -> beside(Category.PUBLIC);
                };
    }

    /** The values that the clause asks for. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (!states.isEmpty()) {
            values.put("states", states);
        }
        if (span != null || only != Only.EACH) {
            values.put("from", span == null ? LocalDate.of(1900, 1, 1) : span.from);
            values.put("until", span == null ? LocalDate.of(2999, 12, 31) : span.until);
        }
        return values;
    }
}
