package io.greentalent.people;

import io.greentalent.shared.Batches;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds persons; never by a number in the clear. */
@ApplicationScoped
public class People {
    @Inject
    EntityManager em;

    /**
     * A person as other rooms need it.
     *
     * @param typedHash the keyed hash that was asked for: the person's own, or that of one who was merged into it
     * @param idHash the person's own keyed hash, for matching only
     * @param phone encrypted
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Row(
            long id,
            String name,
            String typedHash,
            String idHash,
            long collegeId,
            byte @Nullable [] phone,
            @Nullable String studentNo) {
        /** In the clear, to be compared only; null for none. */
        public @Nullable Phone phone(KeyRing keys) {
            return phone == null ? null : new Phone(keys.decryptText(phone));
        }
    }

    /** The person of that id. Throws {@link NotFound}. */
    public Person get(long id) {
        return find(id).orElseThrow(() -> new NotFound("person", id));
    }

    public Optional<Person> find(long id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    /** Those of the ids that are known, by id, in a statement a batch. */
    Map<Long, Person> byIds(Collection<Long> ids) {
        var found = new HashMap<Long, Person>();
        for (var batch : Batches.of(ids)) {
            em.createQuery("select p from Person p where p.id in :ids", Person.class)
                    .setParameter("ids", batch)
                    .getResultList()
                    .forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    /** Those of the hashes that are known, a merged person's as its survivor, in one statement; at most 1,000 hashes. */
    public List<Row> withHashes(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select new io.greentalent.people.People$Row(p.id, p.name, a.idHash, p.idHash, p.collegeId,"
                                + " p.phoneCipher, p.studentNo) from Person a join Person p"
                                + " on p.id = coalesce(a.mergedInto, a.id) where a.idHash in :hashes",
                        Row.class)
                .setParameter("hashes", hashes)
                .setHint(Batches.BOUND, false)
                .getResultList();
    }
}
