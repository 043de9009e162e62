package io.greentalent.targets;

import io.greentalent.offerings.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the forecast starts from (在读与完成情况): who is enrolled where, and how each college did so far. */
@ApplicationScoped
class RunningOfferings {
    @Inject
    EntityManager em;

    /** How many, of a college. */
    public record Enrolled(long collegeId, long number) {}

    /** How many were enrolled at a college, and how many of them met the rule. */
    public record Past(long collegeId, long finished, long completed) {}

    /**
     * Each college's running offerings and its record on that day.
     *
     * @param until offerings that end later are left out: their completions may fall behind the window
     */
    List<Forecast.Running> of(LocalDate day, LocalDate until, boolean studentsOnly) {
        var categories = studentsOnly ? EnumSet.of(Category.STUDENT) : EnumSet.allOf(Category.class);
        var enrolled = enrolled(day, until, categories);
        var pasts = pasts(day, categories);
        return new TreeSet<>(enrolled.keySet())
                .stream()
                        .map(college -> {
                            var past = pasts.getOrDefault(college, new Past(college, 0, 0));
                            return new Forecast.Running(
                                    college, enrolled.getOrDefault(college, 0L), past.finished, past.completed);
                        })
                        .toList();
    }

    /** Evidenced or confirmed in offerings that have ended, with a day of completion within the window. */
    long waiting(LocalDate day, Span window) {
        return em.createQuery(
                        "select count(p) from PersonTime p join Offering o on o.id = p.offeringId"
                                + " where o.endsOn < :day and p.completedOn between :from and :until and p.state in"
                                + " (io.greentalent.ledger.PersonTime.State.EVIDENCED,"
                                + " io.greentalent.ledger.PersonTime.State.CONFIRMED)",
                        Long.class)
                .setParameter("day", day)
                .setParameter("from", window.from())
                .setParameter("until", window.until())
                .getSingleResult();
    }

    private Map<Long, Long> enrolled(LocalDate day, LocalDate until, Collection<Category> categories) {
        return em.createQuery(
                        "select new io.greentalent.targets.RunningOfferings$Enrolled(e.collegeId, count(e))"
                                + " from Enrolment e join Offering o on o.id = e.offeringId"
                                + " left join PersonTime p on p.enrolmentId = e.id"
                                + " where e.state = io.greentalent.offerings.Enrolment.State.ENROLLED"
                                + " and e.category in :categories and o.endsOn between :day and :until"
                                + " and (p.id is null or p.state in (io.greentalent.ledger.PersonTime.State.CANDIDATE,"
                                + " io.greentalent.ledger.PersonTime.State.EVIDENCED,"
                                + " io.greentalent.ledger.PersonTime.State.CONFIRMED)) group by e.collegeId",
                        Enrolled.class)
                .setParameter("categories", categories)
                .setParameter("day", day)
                .setParameter("until", until)
                .getResultStream()
                .collect(Collectors.toMap(Enrolled::collegeId, Enrolled::number));
    }

    private Map<Long, Past> pasts(LocalDate day, Collection<Category> categories) {
        return em.createQuery(
                        "select new io.greentalent.targets.RunningOfferings$Past(e.collegeId, count(e), count(c))"
                                + " from Enrolment e join Offering o on o.id = e.offeringId"
                                + " left join Completion c on c.enrolmentId = e.id and c.met = true"
                                + " where e.category in :categories and o.endsOn < :day group by e.collegeId",
                        Past.class)
                .setParameter("categories", categories)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(Past::collegeId, Function.identity()));
    }
}
