package io.greentalent.partners;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds class groups (班级). */
@ApplicationScoped
public class ClassGroups {
    private static final Map<String, String> COLUMNS =
            Map.of("name", "g.name", "major", "m.name", "entryYear", "g.entryYear", "college", "c.name");

    private static final String WANTED = " from ClassGroup g join Major m on m.id = g.majorId"
            + " join College c on c.id = g.collegeId where (:limit = 0L or g.collegeId = :limit)"
            + " and (:college = 0L or g.collegeId = :college)"
            + " and (lower(g.name) like :text or lower(m.name) like :text)";

    @Inject
    EntityManager em;

    /** One line of the list of class groups. */
    public record Row(
            long id, long collegeId, String collegeName, long majorId, String majorName, String name, int entryYear)
            implements Serializable {}

    /** The class group of that id. Throws {@link NotFound} where it is another college's. */
    public ClassGroup get(long id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new NotFound("classGroup", id));
    }

    public Optional<ClassGroup> find(long id, Scope scope) {
        long limit = Reach.college(scope);
        return Optional.ofNullable(em.find(ClassGroup.class, id)).filter(g -> limit == 0 || g.collegeId() == limit);
    }

    /** The college's class group of exactly that name: rosters name classes. */
    public Optional<ClassGroup> named(long collegeId, String name) {
        return em.createQuery(
                        "select g from ClassGroup g where g.collegeId = :college and g.name = :name", ClassGroup.class)
                .setParameter("college", collegeId)
                .setParameter("name", name.strip())
                .getResultStream()
                .findFirst();
    }

    /** The college's class groups, each name with its id, in one statement: for checking a roster's rows. */
    public Map<String, Long> idsByName(long collegeId) {
        var ids = new HashMap<String, Long>();
        for (Named row : em.createQuery(
                        "select new io.greentalent.partners.Named(g.id, g.name) from ClassGroup g"
                                + " where g.collegeId = :college",
                        Named.class)
                .setParameter("college", collegeId)
                .getResultList()) {
            ids.put(row.name(), row.id());
        }
        return ids;
    }

    /** The names of those ids in one statement, for tables; at most 1,000 ids. */
    public Map<Long, String> names(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            for (Named row : em.createQuery(
                            "select new io.greentalent.partners.Named(g.id, g.name) from ClassGroup g where g.id in :ids",
                            Named.class)
                    .setParameter("ids", ids)
                    .getResultList()) {
                names.put(row.id(), row.name());
            }
        }
        return names;
    }

    /**
     * The class groups whose own or major's name holds that text; columns: name, major, entryYear, college.
     *
     * @param collegeId 0 for all colleges in scope
     */
    public List<Row> list(long collegeId, String text, Window window, Scope scope) {
        return wanted(
                        em.createQuery(
                                "select new io.greentalent.partners.ClassGroups$Row(g.id, g.collegeId, c.name, g.majorId,"
                                        + " m.name, g.name, g.entryYear)"
                                        + WANTED
                                        + window.orderBy(COLUMNS, "c.code, g.entryYear desc, g.name"),
                                Row.class),
                        collegeId,
                        text,
                        scope)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    public long count(long collegeId, String text, Scope scope) {
        return wanted(em.createQuery("select count(g)" + WANTED, Long.class), collegeId, text, scope)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> wanted(TypedQuery<T> query, long collegeId, String text, Scope scope) {
        return query.setParameter("college", collegeId)
                .setParameter("text", Window.like(text))
                .setParameter("limit", Reach.college(scope));
    }
}
