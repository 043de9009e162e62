package io.greentalent.partners;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Finds majors (专业). */
@ApplicationScoped
public class Majors {
    @Inject
    EntityManager em;

    /**
     * One line of the list of majors.
     *
     * @param classGroups how many class groups it has
     */
    public record Row(long id, long collegeId, String collegeName, String code, String name, long classGroups)
            implements Serializable {}

    /** The major of that id. Throws {@link NotFound} where it is another college's. */
    public Major get(long id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new NotFound("major", id));
    }

    public Optional<Major> find(long id, Scope scope) {
        long limit = Reach.college(scope);
        return Optional.ofNullable(em.find(Major.class, id)).filter(m -> limit == 0 || m.collegeId() == limit);
    }

    Optional<Major> coded(long collegeId, String code) {
        return em.createQuery("select m from Major m where m.collegeId = :college and m.code = :code", Major.class)
                .setParameter("college", collegeId)
                .setParameter("code", code.strip())
                .getResultStream()
                .findFirst();
    }

    /** The majors in scope by college and code; {@code collegeId} 0 for all colleges. */
    public List<Row> list(long collegeId, Scope scope) {
        return em.createQuery(
                        "select new io.greentalent.partners.Majors$Row(m.id, m.collegeId, c.name, m.code, m.name,"
                                + " (select count(g) from ClassGroup g where g.majorId = m.id))"
                                + " from Major m join College c on c.id = m.collegeId"
                                + " where (:college = 0L or m.collegeId = :college)"
                                + " and (:limit = 0L or m.collegeId = :limit) order by c.code, m.code",
                        Row.class)
                .setParameter("college", collegeId)
                .setParameter("limit", Reach.college(scope))
                .getResultList();
    }
}
