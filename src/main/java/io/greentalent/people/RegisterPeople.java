package io.greentalent.people;

import io.greentalent.shared.AbsentRows;
import io.greentalent.shared.Batches;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the persons of a roster that are not known yet, each once, whoever else reports them at that moment (人员登记). For
 * the rosters' use cases: runs in their transaction and asks for no role.
 */
@ApplicationScoped
public class RegisterPeople {
    private static final AbsentRows ROWS = new AbsentRows(
            "person",
            "version",
            "name",
            "id_type",
            "id_cipher",
            "id_hash",
            "former_hash",
            "phone_cipher",
            "college_id",
            "student_no",
            "made_at");
    private static final int CIPHER = 3;
    private static final int HASH = 4;
    private static final int FORMER = 5;

    @Inject
    EntityManager em;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /**
     * A person as a college reports one.
     *
     * @param studentNo the number the college knows the student by
     */
    public record Reported(
            PersonName name,
            IdentityNumber id,
            long collegeId,
            @Nullable Phone phone,
            @Nullable String studentNo) {}

    /**
     * A person that is there now.
     *
     * @param made true when this call made it
     */
    public record Registered(long id, boolean made) {}

    /**
     * Makes those that are unknown and leaves the others as they are; the answer is by keyed hash. All are locked until the
     * transaction ends, so that none is merged meanwhile; who was merged before is answered for by the survivor.
     */
    public Map<String, Registered> absent(List<Reported> people) {
        var rows = new LinkedHashMap<String, @Nullable Object[]>();
        for (var person : people) {
            String hash = person.id.identity().hash(keys);
            rows.computeIfAbsent(hash, h -> row(person, h));
        }
        var erased = erased(people);
        ROWS.insert(
                em,
                rows.values().stream()
                        .filter(row -> !erased.containsKey(row[HASH]))
                        .toList());
        var found = registered(rows);
        erased.forEach(found::putIfAbsent);
        // While keys change: whoever is known by the former key only, and who was judged by it a moment ago.
        for (@Nullable Object[] row : rows.values()) {
            var either = found.get(row[HASH]) == null ? found.get(row[FORMER]) : found.get(row[HASH]);
            if (either != null) {
                found.putIfAbsent((String) Objects.requireNonNull(row[HASH]), either);
                found.putIfAbsent((String) Objects.requireNonNull(row[FORMER]), either);
            }
        }
        return found;
    }

    /** Takes away those of the persons that nothing refers to any more; returns how many. */
    public int forgetUnneeded(Collection<Long> ids) {
        em.flush();
        int gone = 0;
        for (var batch : Batches.of(ids)) {
            var query = em.createNativeQuery("delete from person where id in ("
                    + String.join(", ", Collections.nCopies(batch.size(), "?"))
                    + ") and not exists (select 1 from enrolment e where e.person_id = person.id)"
                    + " and not exists (select 1 from account a where a.person_id = person.id)"
                    + " and not exists (select 1 from safety_pass s where s.person_id = person.id)"
                    + " and not exists (select 1 from person_time t where t.person_id = person.id)"
                    + " and not exists (select 1 from person_merge m where m.from_id = person.id)"
                    + " and not exists (select 1 from person_merge m where m.into_id = person.id)");
            int at = 1;
            for (Long id : batch) {
                query.setParameter(at++, id);
            }
            gone += query.executeUpdate();
        }
        return gone;
    }

    /** Those who were erased before the keys changed, by the present hash: they are found by the key of that day only. */
    private Map<String, Registered> erased(List<Reported> people) {
        var asked = new HashMap<String, String>();
        for (var person : people) {
            var identity = person.id.identity();
            identity.earlierHashes(keys).forEach(earlier -> asked.put(earlier, identity.hash(keys)));
        }
        var found = new HashMap<String, Registered>();
        for (var batch : Batches.of(asked.keySet())) {
            for (@Nullable Object[] row : locked(List.copyOf(batch))) {
                String present = Objects.requireNonNull(asked.get((String) Objects.requireNonNull(row[0])));
                found.put(present, new Registered(ReadRows.whole(row[1]), false));
            }
        }
        return found;
    }

    /** Whose cipher is the one just sent was made just now: two ciphers of one number never are alike. */
    private Map<String, Registered> registered(Map<String, @Nullable Object[]> sent) {
        var found = new HashMap<String, Registered>();
        var wanted = new TreeSet<>(sent.keySet());
        sent.values().forEach(row -> wanted.add((String) Objects.requireNonNull(row[FORMER])));
        for (var batch : Batches.of(wanted)) {
            for (@Nullable Object[] person : locked(batch)) {
                String hash = (String) Objects.requireNonNull(person[0]);
                long id = ReadRows.whole(person[1]);
                var values = sent.get(hash);
                boolean made = values != null && Arrays.equals((byte[]) values[CIPHER], (byte[]) person[2]);
                found.put(hash, new Registered(id, made));
            }
        }
        return found;
    }

    private List<@Nullable Object[]> locked(List<String> hashes) {
        return ReadRows.of(
                em,
                "select id_hash, coalesce(merged_into, id), id_cipher from person where id_hash in ("
                        + String.join(", ", Collections.nCopies(hashes.size(), "?")) + ") order by id for update",
                hashes.toArray());
    }

    private @Nullable Object[] row(Reported person, String hash) {
        return new @Nullable Object[] {
            1L,
            person.name.text(),
            person.id.type().name(),
            keys.encrypt(person.id.text()),
            hash,
            person.id.identity().formerHash(keys),
            person.phone == null ? null : keys.encrypt(person.phone.text()),
            person.collegeId,
            person.studentNo,
            LocalDateTime.now(clock)
        };
    }
}
