package io.greentalent.courses;

import io.greentalent.courses.CourseVersion.State;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds courses and their versions (课程). Published versions are for everybody; drafts for their author, their college,
 * the operator and the commission.
 */
@ApplicationScoped
public class Courses {
    private static final Map<String, String> COLUMNS = Map.of(
            "code", "c.code",
            "titleZh", "c.titleZh",
            "titleEn", "c.titleEn",
            "field", "c.field",
            "college", "p.name",
            "state", "v.state",
            "firstRunOn", "c.firstRunOn");

    static final String ROW = "select new io.greentalent.courses.CourseRow(c.id, c.code, c.titleZh, c.titleEn,"
            + " c.field, c.collegeId, p.name, v.id, v.number, v.state, v.theory, v.practice, v.authorId, v.approvedOn,"
            + " c.firstRunOn)";

    private static final String PUBLISHED = "v.state = io.greentalent.courses.CourseVersion.State.PUBLISHED";

    private static final String SHOWN = " from Course c join CourseVersion v on v.courseId = c.id"
            + " left join College p on p.id = c.collegeId"
            + " where (lower(c.titleZh) like :text or lower(c.titleEn) like :text or lower(c.code) like :text)"
            + " and c.field in :fields";

    private static final String NEWEST =
            " and v.number = (select max(w.number) from CourseVersion w where w.courseId = c.id)"
                    + " and v.state in :states and (:college = 0L or c.collegeId = :college)"
                    + " and (:limit = 0L or c.collegeId = :limit) and (:author = 0L or v.authorId = :author)";

    private static final String NEWEST_PUBLISHED = " and v.number = (select max(w.number) from CourseVersion w"
            + " where w.courseId = c.id and w.state = io.greentalent.courses.CourseVersion.State.PUBLISHED)";

    @Inject
    EntityManager em;

    /**
     * Which courses are looked for.
     *
     * @param text anywhere in code or title
     * @param field null for all three
     * @param state of the newest version, null for all
     * @param collegeId 0 for all
     */
    public record Filter(
            String text, @Nullable Field field, @Nullable State state, long collegeId) {
        public static final Filter ALL = new Filter("", null, null, 0);
    }

    /** The course of that id; its head is public. Throws {@link NotFound}. */
    public Course get(long id) {
        return find(id).orElseThrow(() -> new NotFound("course", id));
    }

    public Optional<Course> find(long id) {
        return Optional.ofNullable(em.find(Course.class, id));
    }

    public Optional<Course> coded(String code) {
        return em.createQuery("select c from Course c where c.code = :code", Course.class)
                .setParameter("code", code.strip())
                .getResultStream()
                .findFirst();
    }

    /** The version of that id. Throws {@link NotFound} for a draft that is not the caller's to see. */
    public CourseVersion version(long id, Scope scope) {
        var version = em.find(CourseVersion.class, id);
        if (version == null || !visible(version, scope)) {
            throw new NotFound("courseVersion", id);
        }
        return version;
    }

    /** How far that caller sees drafts: everybody else than college, operator and commission only what the account itself wrote. */
    public static Scope scopeOf(Caller caller) {
        boolean reads = caller.has(Role.OPERATOR) || caller.has(Role.COMMISSION) || caller.has(Role.COLLEGE);
        return reads
                ? caller.scope(Role.OPERATOR, Role.COMMISSION, Role.COLLEGE)
                : Scope.ofInstructor(caller.accountId());
    }

    /** The course's versions that the caller may see, newest first. */
    public List<CourseVersion> versions(long courseId, Scope scope) {
        return em.createQuery(
                        "select v from CourseVersion v where v.courseId = :course order by v.number desc",
                        CourseVersion.class)
                .setParameter("course", courseId)
                .getResultStream()
                .filter(v -> visible(v, scope))
                .toList();
    }

    private boolean visible(CourseVersion version, Scope scope) {
        if (version.state() == State.PUBLISHED) {
            return true;
        }
        return scope.person() == 0
                && (scope.instructor() == 0 || scope.instructor() == version.authorId())
                && (scope.college() == 0
                        || scope.college() == get(version.courseId()).collegeId());
    }

    /**
     * Courses, each with its newest version, by code; columns: code, titleZh, titleEn, field, college, state, firstRunOn.
     * An instructor finds the own ones.
     */
    public List<CourseRow> list(Filter filter, Window window, Scope scope) {
        return newest(
                        em.createQuery(ROW + SHOWN + NEWEST + window.orderBy(COLUMNS, "c.code"), CourseRow.class),
                        filter,
                        scope)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    public long count(Filter filter, Scope scope) {
        return newest(em.createQuery("select count(c)" + SHOWN + NEWEST, Long.class), filter, scope)
                .getSingleResult();
    }

    /** The catalogue for everybody: each course with its newest published version, by code. */
    public List<CourseRow> published(String text, @Nullable Field field) {
        return shown(em.createQuery(ROW + SHOWN + NEWEST_PUBLISHED + " order by c.code", CourseRow.class), text, field)
                .getResultList();
    }

    /** The course's newest published version, of which an offering is opened. */
    public Optional<CourseVersion> newestPublished(long courseId) {
        return em.createQuery(
                        "select v from CourseVersion v where v.courseId = :course and " + PUBLISHED
                                + " order by v.number desc",
                        CourseVersion.class)
                .setParameter("course", courseId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<CourseVersion> newest(long courseId) {
        return em.createQuery(
                        "select v from CourseVersion v where v.courseId = :course order by v.number desc",
                        CourseVersion.class)
                .setParameter("course", courseId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static <T> TypedQuery<T> newest(TypedQuery<T> query, Filter filter, Scope scope) {
        if (scope.person() != 0) {
            throw new Denied("courses");
        }
        return shown(query, filter.text, filter.field)
                .setParameter("states", filter.state == null ? EnumSet.allOf(State.class) : Set.of(filter.state))
                .setParameter("college", filter.collegeId)
                .setParameter("limit", scope.college())
                .setParameter("author", scope.instructor());
    }

    private static <T> TypedQuery<T> shown(TypedQuery<T> query, String text, @Nullable Field field) {
        return query.setParameter("text", Window.like(text))
                .setParameter("fields", field == null ? EnumSet.allOf(Field.class) : Set.of(field));
    }
}
