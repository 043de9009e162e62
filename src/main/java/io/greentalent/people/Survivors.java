package io.greentalent.people;

import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Leads from whoever was merged to the survivor (合并去向). Any number of merges is one step. */
@ApplicationScoped
public class Survivors {
    @Inject
    EntityManager em;

    /** The survivors of those of the persons that were merged into another; the others are not named. */
    public Map<Long, Long> of(Collection<Long> personIds) {
        var found = new HashMap<Long, Long>();
        for (var batch : Batches.of(personIds)) {
            em.createQuery(
                            "select p.id, p.mergedInto from Person p where p.id in :ids and p.mergedInto is not null",
                            Object[].class)
                    .setParameter("ids", batch)
                    .getResultList()
                    .forEach(row -> found.put((Long) row[0], (Long) row[1]));
        }
        return found;
    }

    /** The survivor of that person, which is the person itself where there was no merge. */
    public long of(long personId) {
        return of(List.of(personId)).getOrDefault(personId, personId);
    }

    /** Whether the person is another's alias. */
    public boolean merged(long personId) {
        return of(personId) != personId;
    }

    /**
     * That person or its survivor, locked until the transaction ends: whoever gives a person something new holds this lock,
     * so that nothing is given to one who is being merged at that moment.
     */
    public long held(long personId) {
        return hold(List.of(personId)).getOrDefault(personId, personId);
    }

    /** Locks the persons by id, whichever way round two merges name them, and answers as {@link #of(Collection)}. */
    Map<Long, Long> hold(Collection<Long> personIds) {
        em.flush();
        var found = new HashMap<Long, Long>();
        for (var batch : Batches.of(new TreeSet<>(personIds))) {
            var query = em.createNativeQuery("select id, merged_into from person where id in ("
                    + String.join(", ", Collections.nCopies(batch.size(), "?")) + ") order by id for update");
            int at = 1;
            for (Long id : batch) {
                query.setParameter(at++, id);
            }
            for (Object row : query.getResultList()) {
                var columns = (Object[]) row;
                if (columns[1] != null) {
                    found.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
                }
            }
        }
        return found;
    }

    /** The keyed hashes by which the person and everybody merged into it are known. */
    public Set<String> hashes(long personId) {
        return new HashSet<>(
                em.createQuery("select p.idHash from Person p where p.id = :id or p.mergedInto = :id", String.class)
                        .setParameter("id", personId)
                        .getResultList());
    }
}
