package io.greentalent.completion;

import io.greentalent.offerings.Category;
import io.greentalent.offerings.Enrolment;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what was evaluated, as far as the caller may see. */
@ApplicationScoped
public class Completions {
    private static final String IN_SCOPE = " (:college = 0L or e.collegeId = :college)"
            + " and (:instructor = 0L or o.instructorId = :instructor) and (:person = 0L or e.personId = :person)";

    @Inject
    EntityManager em;

    /**
     * One enrolled person of an offering: for the lists of instructor and college.
     *
     * @param completion null before the first evaluation
     */
    public record Row(
            long enrolmentId,
            long personId,
            String name,
            @Nullable String studentNo,
            Category category,
            Enrolment.State state,
            @Nullable Completion completion) {
        public boolean met() {
            return completion != null && completion.met();
        }

        /** Complete since when, or what is missing; empty before the first evaluation. */
        public String sentence(Locale locale) {
            return completion == null ? "" : completion.sentence(locale);
        }
    }

    /**
     * One offering of a person: for the own record.
     *
     * @param completion null before the first evaluation
     */
    public record Own(
            long enrolmentId,
            long offeringId,
            String offeringNumber,
            long courseId,
            LocalDate startsOn,
            LocalDate endsOn,
            Enrolment.State state,
            @Nullable Completion completion) {
        public boolean met() {
            return completion != null && completion.met();
        }

        /** Complete since when, or what is missing; empty before the first evaluation. */
        public String sentence(Locale locale) {
            return completion == null ? "" : completion.sentence(locale);
        }
    }

    /** The outcome of one enrolment. Throws {@link NotFound}, also where it is out of scope. */
    public Completion get(long enrolmentId, Scope scope) {
        return find(enrolmentId, scope).orElseThrow(() -> new NotFound("enrolment", enrolmentId));
    }

    /** The outcome of one enrolment; none out of scope and before the first evaluation. */
    public Optional<Completion> find(long enrolmentId, Scope scope) {
        return scoped(
                        "select c from Completion c join Enrolment e on e.id = c.enrolmentId"
                                + " join Offering o on o.id = e.offeringId where c.enrolmentId = :enrolment and"
                                + IN_SCOPE,
                        Completion.class,
                        scope)
                .setParameter("enrolment", enrolmentId)
                .getResultStream()
                .findFirst();
    }

    /** Everybody ever enrolled in that offering, by name. */
    public List<Row> ofOffering(long offeringId, Scope scope) {
        return scoped(
                        "select new io.greentalent.completion.Completions$Row(e.id, e.personId, p.name, p.studentNo,"
                                + " e.category, e.state, c) from Enrolment e join Offering o on o.id = e.offeringId"
                                + " join Person p on p.id = e.personId"
                                + " left join Completion c on c.enrolmentId = e.id where e.offeringId = :offering and"
                                + IN_SCOPE + " order by p.name, e.id",
                        Row.class,
                        scope)
                .setParameter("offering", offeringId)
                .getResultList();
    }

    /** All offerings that a person was ever enrolled in, newest first. */
    public List<Own> ofPerson(long personId, Scope scope) {
        return scoped(
                        "select new io.greentalent.completion.Completions$Own(e.id, o.id, o.number, o.courseId,"
                                + " o.startsOn, o.endsOn, e.state, c) from Enrolment e"
                                + " join Offering o on o.id = e.offeringId"
                                + " left join Completion c on c.enrolmentId = e.id where e.personId = :who and"
                                + IN_SCOPE + " order by o.startsOn desc, e.id desc",
                        Own.class,
                        scope)
                .setParameter("who", personId)
                .getResultList();
    }

    private <T> TypedQuery<T> scoped(String jpql, Class<T> type, Scope scope) {
        return em.createQuery(jpql, type)
                .setParameter("college", scope.college())
                .setParameter("instructor", scope.instructor())
                .setParameter("person", scope.person());
    }
}
