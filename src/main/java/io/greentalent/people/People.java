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
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds persons; never by a number in the clear. */
@ApplicationScoped
public class People {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Inject
    EntityManager em;

    @Inject
    KeyRing keys;

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
        Row askedAs(String hash) {
            return new Row(id, name, hash, idHash, collegeId, phone, studentNo);
        }

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

    /**
     * Those of the numbers that are known, a merged person's as its survivor; at most 500 numbers.
     *
     * @param hashes each number's keyed hash. While keys change, who is known by the former key is found, too; and at any time who
     *     was erased, by the key of that day
     */
    public List<Row> known(Map<Identity, String> hashes) {
        if (keys.oneHash()) {
            return withHashes(hashes.values());
        }
        var asked = new HashMap<String, String>();
        hashes.forEach((identity, hash) -> {
            identity.earlierHashes(keys).forEach(earlier -> asked.put(earlier, hash));
            asked.put(identity.formerHash(keys), hash);
            asked.put(hash, hash);
        });
        var found = new TreeMap<String, Row>();
        for (var batch : Batches.of(asked.keySet())) {
            for (var row : withHashes(batch)) {
                String typed = asked.getOrDefault(row.typedHash, row.typedHash);
                // Who is there by the key in use goes before who was erased.
                found.merge(typed, row, (one, other) -> one.typedHash.equals(typed) ? one : other);
            }
        }
        return found.entrySet().stream()
                .map(row -> row.getValue().askedAs(row.getKey()))
                .toList();
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

    /** What those hashes, by the key before or the one in use, are now; those of nobody are not named. */
    public Map<String, String> hashesNow(Collection<String> hashes) {
        var now = new HashMap<String, String>();
        for (var batch : Batches.of(hashes)) {
            String list = batch.stream().map(People::constant).collect(Collectors.joining(", "));
            ReadRows.of(em, "select former_hash, id_hash from person where former_hash in (" + list + ")")
                    .forEach(row -> now.put(text(row[0]), text(row[1])));
            ReadRows.of(em, "select id_hash, id_hash from person where id_hash in (" + list + ")")
                    .forEach(row -> now.putIfAbsent(text(row[0]), text(row[1])));
        }
        return now;
    }

    private static String text(@Nullable Object column) {
        return (String) Objects.requireNonNull(column);
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
