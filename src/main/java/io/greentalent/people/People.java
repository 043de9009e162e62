package io.greentalent.people;

import io.greentalent.shared.Batches;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds persons; never by a number in the clear. */
@ApplicationScoped
public class People {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

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
        String sql =
                "select p.id, p.name, a.id_hash, p.id_hash, p.college_id, p.phone_cipher, p.student_no from person a"
                        + " join person p on p.id = coalesce(a.merged_into, a.id) where a.id_hash in ("
                        + hashes.stream().map(People::constant).collect(Collectors.joining(", ")) + ")";
        return ReadRows.of(em, sql).stream().map(People::row).toList();
    }

    /** See {@link Batches#constants}; what is no hash never becomes part of a statement. */
    private static String constant(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("no hash");
        }
        return "'" + hash + "'";
    }

    private static Row row(@Nullable Object[] columns) {
        return new Row(
                ReadRows.whole(columns[0]),
                (String) Objects.requireNonNull(columns[1]),
                (String) Objects.requireNonNull(columns[2]),
                (String) Objects.requireNonNull(columns[3]),
                ReadRows.whole(columns[4]),
                (byte[]) columns[5],
                (String) columns[6]);
    }
}
