package io.greentalent.partners;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds partner colleges (合作院校); a college's officer finds the own one. */
@ApplicationScoped
public class Colleges {
    @Inject
    EntityManager em;

    /** One line of the list of colleges. */
    public record Row(long id, CollegeCode code, String name, String shortName, String contactName, boolean active) {}

    /** The college of that id. Throws {@link NotFound} for another college's officer too. */
    public College get(long id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new NotFound("college", id));
    }

    public Optional<College> find(long id, Scope scope) {
        long limit = Reach.college(scope);
        return limit != 0 && limit != id ? Optional.empty() : Optional.ofNullable(em.find(College.class, id));
    }

    /** The college of that code, for imports and rosters; every college's code and name are public. */
    public Optional<College> coded(CollegeCode code) {
        return em.createQuery("select c from College c where c.code = :code", College.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Optional<College> named(String name) {
        return em.createQuery("select c from College c where c.name = :name", College.class)
                .setParameter("name", name.strip())
                .getResultStream()
                .findFirst();
    }

    /** All colleges in scope by code, those that have left included; there are dozens, not thousands. */
    public List<Row> list(Scope scope) {
        return em.createQuery(
                        "select new io.greentalent.partners.Colleges$Row(c.id, c.code, c.name, c.shortName, c.contactName,"
                                + " c.active) from College c where (:college = 0L or c.id = :college) order by c.code",
                        Row.class)
                .setParameter("college", Reach.college(scope))
                .getResultList();
    }

    /** Every college's name by its id, in the order of codes: for tables and choices of any role. */
    public Map<Long, String> names() {
        return byId("select new io.greentalent.partners.Named(c.id, c.name) from College c order by c.code");
    }

    /** Every college's short name by its id, in the order of codes: for narrow tables and charts. */
    public Map<Long, String> shortNames() {
        return byId("select new io.greentalent.partners.Named(c.id, c.shortName) from College c order by c.code");
    }

    private Map<Long, String> byId(String query) {
        var names = new LinkedHashMap<Long, String>();
        for (Named row : em.createQuery(query, Named.class).getResultList()) {
            names.put(row.id(), row.name());
        }
        return names;
    }
}
