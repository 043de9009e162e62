package io.greentalent.partners;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;

/** Finds mentors (企业导师); a college's officer finds those of enterprises with which the college has an agreement. */
@ApplicationScoped
public class Mentors {
    private static final Map<String, String> COLUMNS =
            Map.of("name", "m.name", "enterprise", "e.name", "position", "m.position");

    private static final String WANTED = " from Mentor m join Enterprise e on e.id = m.enterpriseId"
            + " where (lower(m.name) like :text or lower(e.name) like :text or lower(m.skills) like :text)"
            + " and (:college = 0L or exists (select a.id from Agreement a"
            + "   where a.enterpriseId = e.id and a.collegeId = :college))";

    @Inject
    EntityManager em;

    /** One line of the list of mentors. */
    public record Row(long id, long enterpriseId, String enterpriseName, String name, String position, String skills) {}

    /** The mentor of that id. Throws {@link NotFound} where out of scope. */
    public Mentor get(long id, Scope scope) {
        return wanted(em.createQuery("select m" + WANTED + " and m.id = :id", Mentor.class), "", scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("mentor", id));
    }

    /** The mentors whose name, enterprise or skills hold that text; columns: name, enterprise, position. */
    public List<Row> list(String text, Window window, Scope scope) {
        return wanted(
                        em.createQuery(
                                "select new io.greentalent.partners.Mentors$Row(m.id, m.enterpriseId, e.name, m.name,"
                                        + " m.position, m.skills)" + WANTED
                                        + window.orderBy(COLUMNS, "e.name, m.name, m.id"),
                                Row.class),
                        text,
                        scope)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    public long count(String text, Scope scope) {
        return wanted(em.createQuery("select count(m)" + WANTED, Long.class), text, scope)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> wanted(TypedQuery<T> query, String text, Scope scope) {
        return query.setParameter("text", Window.like(text)).setParameter("college", Reach.college(scope));
    }
}
