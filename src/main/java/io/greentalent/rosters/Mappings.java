package io.greentalent.rosters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each college means by its headings (列映射记忆). */
@ApplicationScoped
class Mappings {
    private static final int LONGEST = 100;

    @Inject
    EntityManager em;

    Map<String, RosterField> of(long collegeId) {
        var known = new HashMap<String, RosterField>();
        rows(collegeId).forEach(m -> known.put(m.header(), m.field()));
        return known;
    }

    /** Keeps them for the college's next file; what was said last about a heading stands. */
    void remember(long collegeId, Map<String, RosterField> fields) {
        var known = new HashMap<String, RosterMapping>();
        rows(collegeId).forEach(m -> known.put(m.header(), m));
        fields.forEach((heading, field) -> {
            var before = known.get(heading);
            if (before != null) {
                before.means(field);
            } else if (heading.length() <= LONGEST) {
                em.persist(new RosterMapping(collegeId, heading, field));
            }
        });
    }

    private List<RosterMapping> rows(long collegeId) {
        return em.createQuery("select m from RosterMapping m where m.collegeId = :college", RosterMapping.class)
                .setParameter("college", collegeId)
                .getResultList();
    }
}
