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
import java.util.Optional;

/** Finds enterprises (合作企业); a college's officer finds those with which the college has an agreement. */
@ApplicationScoped
public class Enterprises {
    private static final Map<String, String> COLUMNS =
            Map.of("name", "e.name", "industry", "e.industry", "creditCode", "e.creditCode");

    private static final String WANTED =
            " from Enterprise e where (lower(e.name) like :text or lower(e.industry) like :text)"
                    + " and (:college = 0L or exists (select a.id from Agreement a"
                    + "   where a.enterpriseId = e.id and a.collegeId = :college))";

    @Inject
    EntityManager em;

    /** One line of the list of enterprises. */
    public record Row(long id, CreditCode creditCode, String name, String industry, String contactName) {}

    /** The enterprise of that id. Throws {@link NotFound}. */
    public Enterprise get(long id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new NotFound("enterprise", id));
    }

    public Optional<Enterprise> find(long id, Scope scope) {
        return em.createQuery("select e" + WANTED + " and e.id = :id", Enterprise.class)
                .setParameter("id", id)
                .setParameter("text", Window.like(""))
                .setParameter("college", Reach.college(scope))
                .getResultStream()
                .findFirst();
    }

    Optional<Enterprise> coded(CreditCode code) {
        return em.createQuery("select e from Enterprise e where e.creditCode = :code", Enterprise.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The enterprises whose name or industry holds that text; columns: name, industry, creditCode. */
    public List<Row> list(String text, Window window, Scope scope) {
        return wanted(
                        em.createQuery(
                                "select new io.greentalent.partners.Enterprises$Row(e.id, e.creditCode, e.name, e.industry,"
                                        + " e.contactName)" + WANTED + window.orderBy(COLUMNS, "e.name, e.id"),
                                Row.class),
                        text,
                        scope)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    public long count(String text, Scope scope) {
        return wanted(em.createQuery("select count(e)" + WANTED, Long.class), text, scope)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> wanted(TypedQuery<T> query, String text, Scope scope) {
        return query.setParameter("text", Window.like(text)).setParameter("college", Reach.college(scope));
    }
}
