package io.greentalent.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.TreeMap;

/** Keeps every alias one step from its survivor (别名), also where the survivor becomes an alias itself. */
@ApplicationScoped
class Aliases {
    private static final String KIND = "person";

    @Inject
    EntityManager em;

    @Inject
    MergeTrace trace;

    /** Who was merged into the first leads to the second from now on. */
    void lead(long mergeId, long from, long into) {
        var led = new TreeMap<Long, Long>();
        em.createQuery("select p from Person p where p.mergedInto = :from order by p.id", Person.class)
                .setParameter("from", from)
                .getResultList()
                .forEach(alias -> {
                    alias.mergeInto(into);
                    led.put(alias.id(), from);
                });
        trace.keep(mergeId, KIND, led);
    }

    void leadBack(long mergeId) {
        trace.kept(mergeId, KIND).forEach((id, before) -> {
            var alias = em.find(Person.class, id);
            if (alias != null) {
                alias.mergeInto(before);
            }
        });
    }
}
