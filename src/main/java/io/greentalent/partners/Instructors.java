package io.greentalent.partners;

import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
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

    private static final String WANTED = " from InstructorProfile i left join College c on c.id = i.collegeId"
            + " where (:limit = 0L or i.collegeId = :limit) and (:account = 0L or i.accountId = :account)"
            + " and (lower(i.name) like :text or lower(c.name) like :text)";

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

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
    public List<Row> list(String text, boolean dualOnly, Window window, Scope scope) {
        return wanted(
                        em.createQuery(
                                "select new io.greentalent.partners.Instructors$Row(i.id, i.collegeId, c.name, i.accountId,"
                                        + " i.name, i.teachingTitle, i.practiceDays, " + QUALIFIED + ")"
                                        + WANTED
                                        + dual(dualOnly)
                                        + window.orderBy(COLUMNS, "i.name, i.id"),
                                Row.class),
                        text,
                        scope)
                .setParameter("today", LocalDate.now(clock))
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    public long count(String text, boolean dualOnly, Scope scope) {
        var query = wanted(em.createQuery("select count(i)" + WANTED + dual(dualOnly), Long.class), text, scope);
        if (dualOnly) {
            query.setParameter("today", LocalDate.now(clock));
        }
        return query.getSingleResult();
    }

    /** The criterion of {@link DualQualified} in the database's words. */
    private static String dual(boolean only) {
        return only
                ? " and i.teachingTitle <> '' and i.practiceDays >= " + DualQualified.PRACTICE_DAYS + " and "
                        + QUALIFIED + " > 0"
                : "";
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
