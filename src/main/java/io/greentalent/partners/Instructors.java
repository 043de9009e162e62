package io.greentalent.partners;

import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Waiting;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds instructors' profiles (师资档案): all, a college's, or an instructor's own. */
@ApplicationScoped
public class Instructors {
    private static final Map<String, String> COLUMNS = Map.of(
            "name", "i.name",
            "college", "c.name",
            "teachingTitle", "i.teachingTitle",
            "practiceDays", "i.practiceDays");

    private static final String QUALIFIED = "(select count(q) from Qualification q where q.instructor = i"
            + " and q.issuedOn <= :today and (q.expiresOn is null or q.expiresOn >= :today))";

    /** Those who hold a qualification, but none that is still valid after that day. */
    private static final String ENDING = " and exists (select q.id from Qualification q where q.instructor = i)"
            + " and not exists (select q.id from Qualification q where q.instructor = i"
            + " and (q.expiresOn is null or q.expiresOn > :until))";

    private static final String IN_SCOPE = "(:limit = 0L or i.collegeId = :limit)"
            + " and (:account = 0L or i.accountId = :account) and (lower(i.name) like :text or lower(c.name) like :text)";

    private static final String WANTED =
            " from InstructorProfile i left join College c on c.id = i.collegeId where " + IN_SCOPE;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** What the list of instructors is narrowed by. */
    public enum Only {
        /** The dual-qualified of today (双师型). */
        DUAL,
        /** Whose last qualification ended, or ends within {@link Qualification#RENEWAL_DAYS} days. */
        ENDING
    }

    /**
     * One line of the list of instructors.
     *
     * @param collegeName null for the unit's own engineers
     * @param validQualifications how many of the qualifications are valid today
     */
    public record Row(
            long id,
            long collegeId,
            @Nullable String collegeName,
            @Nullable Long accountId,
            String name,
            String teachingTitle,
            int practiceDays,
            long validQualifications) {

        /** How the criterion stands today. */
        public DualQualified dualQualified() {
            return DualQualified.of(teachingTitle, practiceDays, validQualifications > 0);
        }
    }

    /** The profile of that id. Throws {@link NotFound} where it is out of scope. */
    public InstructorProfile get(long id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new NotFound("instructor", id));
    }

    public Optional<InstructorProfile> find(long id, Scope scope) {
        return Optional.ofNullable(em.find(InstructorProfile.class, id)).filter(i -> within(i, scope));
    }

    /** The profile of who signs in by that account. */
    public Optional<InstructorProfile> ofAccount(long accountId) {
        return em.createQuery("select i from InstructorProfile i where i.accountId = :account", InstructorProfile.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** The profiles whose own or college's name holds that text; columns: name, college, teachingTitle, practiceDays. */
    public List<Row> list(String text, @Nullable Only only, Window window, Scope scope) {
        var query = em.createQuery(
                "select new io.greentalent.partners.Instructors$Row(i.id, i.collegeId, c.name, i.accountId,"
                        + " i.name, i.teachingTitle, i.practiceDays, " + QUALIFIED + ")"
                        + WANTED
                        + where(only)
                        + window.orderBy(COLUMNS, "i.name, i.id"),
                Row.class);
        return dated(wanted(query, text, scope), only)
                .setParameter("today", LocalDate.now(clock))
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    public long count(String text, @Nullable Only only, Scope scope) {
        var query =
                dated(wanted(em.createQuery("select count(i)" + WANTED + where(only), Long.class), text, scope), only);
        if (only == Only.DUAL) {
            query.setParameter("today", LocalDate.now(clock));
        }
        return query.getSingleResult();
    }

    /** How many {@link Only#ENDING} finds, and the day on which the first of their last certificates ends; one statement. */
    public Waiting ending(Scope scope) {
        var query = em.createQuery(
                "select new io.greentalent.shared.Waiting(count(distinct i.id), min(e.expiresOn))"
                        + " from InstructorProfile i join Qualification e on e.instructor = i"
                        + " left join College c on c.id = i.collegeId where " + IN_SCOPE + ENDING
                        + " and not exists (select n.id from Qualification n where n.instructor = i"
                        + " and n.expiresOn > e.expiresOn)",
                Waiting.class);
        return dated(wanted(query, "", scope), Only.ENDING).getSingleResult();
    }

    /** The criterion of {@link DualQualified} in the database's words, or that of what ends. */
    private static String where(@Nullable Only only) {
        return switch (only) {
            case null -> "";
            case DUAL ->
                " and i.teachingTitle <> '' and i.practiceDays >= " + DualQualified.PRACTICE_DAYS + " and " + QUALIFIED
                        + " > 0";
            case ENDING -> ENDING;
        };
    }

    private <T> TypedQuery<T> dated(TypedQuery<T> query, @Nullable Only only) {
        return only == Only.ENDING
                ? query.setParameter("until", LocalDate.now(clock).plusDays(Qualification.RENEWAL_DAYS))
                : query;
    }

    private static <T> TypedQuery<T> wanted(TypedQuery<T> query, String text, Scope scope) {
        if (scope.person() != 0) {
            throw new Denied("instructors");
        }
        return query.setParameter("text", Window.like(text))
                .setParameter("limit", scope.college())
                .setParameter("account", scope.instructor());
    }

    private static boolean within(InstructorProfile profile, Scope scope) {
        if (scope.person() != 0) {
            return false;
        }
        Long account = profile.accountId();
        return (scope.college() == 0 || scope.college() == profile.collegeId())
                && (scope.instructor() == 0 || (account != null && account == scope.instructor()));
    }
}
