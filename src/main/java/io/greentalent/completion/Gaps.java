package io.greentalent.completion;

import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is not complete yet on offerings that are not closed, by what is missing (完成差距): the same reasons that
 * {@link WhyNot} tells, counted and listed by the database.
 */
@ApplicationScoped
public class Gaps {
    private static final String FROM = " from Completion c join Enrolment e on e.id = c.enrolmentId"
            + " join Offering o on o.id = e.offeringId join Person n on n.id = e.personId"
            + " join Course k on k.id = o.courseId where c.met = false and c.reasons <> '' and o.closedAt is null"
            + " and e.state = io.greentalent.offerings.Enrolment.State.ENROLLED"
            + " and (:college = 0L or e.collegeId = :college) and (:instructor = 0L or o.instructorId = :instructor)"
            + " and (:person = 0L or e.personId = :person)";

    /** Sessions that are attended bring attendance and hours alike: that is one step. */
    private static final Set<Reason.Code> ATTENDING =
            EnumSet.of(Reason.Code.ATTENDANCE, Reason.Code.THEORY, Reason.Code.PRACTICE);

    /** What nobody can mend any more is no step. */
    private static final Set<Reason.Code> LOST = EnumSet.of(Reason.Code.ATTENDANCE_LOST, Reason.Code.CATEGORY);

    private static final List<Reason.Code> CODES = Arrays.stream(Reason.Code.values())
            .filter(code -> code != Reason.Code.WITHDRAWN)
            .toList();

    @Inject
    EntityManager em;

    /**
     * One reason.
     *
     * @param alone to how many nothing else is missing: they are one step away; attendance and hours are one step
     * @param among to how many it is missing, alone or among others
     */
    public record Gap(Reason.Code code, long alone, long among) {}

    /** One enrolment to which it is missing. */
    public record Row(
            long enrolmentId,
            String name,
            @Nullable String studentNo,
            long offeringId,
            String number,
            String titleZh,
            String titleEn,
            Completion completion) {
        /** All that is missing, in one sentence. */
        public String sentence(Locale locale) {
            return completion.sentence(locale);
        }
    }

    /** Each reason that somebody in scope lacks, those with most people one step away first; one statement. */
    public List<Gap> byReason(Scope scope) {
        var counts = CODES.stream()
                .flatMap(code -> List.of(many(alone(code)), many(among(code))).stream())
                .collect(Collectors.joining(", "));
        var found = scoped(em.createQuery("select " + counts + FROM, Object[].class), scope)
                .getSingleResult();
        var gaps = new ArrayList<Gap>();
        for (int i = 0; i < CODES.size(); i++) {
            gaps.add(new Gap(CODES.get(i), (Long) found[2 * i], (Long) found[2 * i + 1]));
        }
        return gaps.stream()
                .filter(gap -> gap.among > 0)
                .sorted(Comparator.comparingLong(Gap::alone)
                        .thenComparingLong(Gap::among)
                        .reversed())
                .toList();
    }

    /**
     * Those to whom it is missing, by offering and student number; one statement.
     *
     * @param code null for any reason
     * @param alone only those to whom nothing else is missing
     */
    public List<Row> list(Reason.@Nullable Code code, boolean alone, Window window, Scope scope) {
        var query = em.createQuery(
                "select new io.greentalent.completion.Gaps$Row(e.id, n.name, n.studentNo, o.id, o.number, k.titleZh,"
                        + " k.titleEn, c)" + FROM + " and " + wanted(code, alone)
                        + " order by o.endsOn, o.number, n.studentNo, e.id",
                Row.class);
        return scoped(query, scope)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    public long count(Reason.@Nullable Code code, boolean alone, Scope scope) {
        return scoped(em.createQuery("select count(e)" + FROM + " and " + wanted(code, alone), Long.class), scope)
                .getSingleResult();
    }

    private static String wanted(Reason.@Nullable Code code, boolean alone) {
        if (code == null) {
            return alone ? CODES.stream().map(Gaps::alone).collect(Collectors.joining(" or ", "(", ")")) : "1 = 1";
        }
        return alone ? alone(code) : among(code);
    }

    /** As {@link Reason#write} stores it: the code, a colon where numbers follow, semicolons between. */
    private static String alone(Reason.Code code) {
        if (LOST.contains(code)) {
            return "1 = 0";
        }
        if (ATTENDING.contains(code)) {
            return CODES.stream()
                    .filter(other -> !ATTENDING.contains(other))
                    .map(other -> " and not " + among(other))
                    .collect(Collectors.joining("", "(" + among(code), ")"));
        }
        return "(c.reasons = '" + code + "' or (c.reasons like '" + code + ":%' and c.reasons not like '%;%'))";
    }

    private static String among(Reason.Code code) {
        return "(concat(';', c.reasons, ';') like '%;" + code + ";%' or concat(';', c.reasons) like '%;" + code
                + ":%')";
    }

    private static String many(String condition) {
        return "count(case when " + condition + " then e.id else null end)";
    }

    private static <T> TypedQuery<T> scoped(TypedQuery<T> query, Scope scope) {
        return query.setParameter("college", scope.college())
                .setParameter("instructor", scope.instructor())
                .setParameter("person", scope.person());
    }
}
