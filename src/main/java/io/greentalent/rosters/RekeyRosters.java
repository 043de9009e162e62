package io.greentalent.rosters;

import io.greentalent.people.People;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.ReadRows;
import io.greentalent.shared.Rekeyed;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings rows' cells and hashes over to the keys in use (名册行换钥): hashes of persons by what the persons bear now, others by the
 * number in the row. What names nobody and whose cells are deleted can be matched with nothing, and loses its hash.
 */
@ApplicationScoped
class RekeyRosters implements Rekeyed {
    private static final int AT_ONCE = 200;
    private static final String NEXT =
            "select id, sheet, row_no, cells, id_hash, alias_hash from roster_row where id > ?" + " order by id limit "
                    + AT_ONCE + " for update";

    @Inject
    EntityManager em;

    @Inject
    People people;

    @Inject
    KeyRing keys;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public long size() {
        return em.createQuery("select count(r) from RosterRow r", Long.class).getSingleResult();
    }

    @Override
    public Step next(long after) {
        var step = new Step[] {Step.END};
        transactions.run(() -> {
            var rows = ReadRows.of(em, NEXT, after);
            var now = people.hashesNow(hashes(rows));
            int changed = 0;
            for (@Nullable Object[] row : rows) {
                changed += rekeyed(row, now) ? 1 : 0;
            }
            step[0] = rows.isEmpty() ? Step.END : new Step(ReadRows.whole(rows.getLast()[0]), rows.size(), changed);
        });
        return step[0];
    }

    private static List<String> hashes(List<@Nullable Object[]> rows) {
        var hashes = new ArrayList<String>();
        for (@Nullable Object[] row : rows) {
            for (Object hash : new @Nullable Object[] {row[4], row[5]}) {
                if (hash != null) {
                    hashes.add((String) hash);
                }
            }
        }
        return hashes;
    }

    private boolean rekeyed(@Nullable Object[] row, Map<String, String> ofPersons) {
        byte[] cells = (byte[]) row[3];
        var now = new HashMap<>(ofPersons);
        if (cells != null) {
            own(row, cells, now);
            survivor(row, now);
        }
        String hash = now((String) row[4], now, cells != null);
        String alias = now((String) row[5], now, cells != null);
        alias = Objects.equals(alias, hash) ? null : alias;
        if (!keys.outdated(cells) && Objects.equals(hash, row[4]) && Objects.equals(alias, row[5])) {
            return false;
        }
        em.createNativeQuery("update roster_row set cells = ?, id_hash = ?, alias_hash = ? where id = ?")
                .setParameter(1, keys.anew(cells))
                .setParameter(2, hash)
                .setParameter(3, alias)
                .setParameter(4, ReadRows.whole(row[0]))
                .executeUpdate();
        return true;
    }

    /** The hashes of the number that stands in the row itself. */
    private void own(@Nullable Object[] row, byte[] cells, Map<String, String> now) {
        var read = CellsText.unpack(
                (String) Objects.requireNonNull(row[1]), (int) ReadRows.whole(row[2]), keys.decryptText(cells));
        RowValidator.identity(read, LocalDate.now(clock)).ifPresent(id -> {
            String present = id.identity().hash(keys);
            now.putIfAbsent(id.identity().formerHash(keys), present);
            id.identity().earlierHashes(keys).forEach(earlier -> now.putIfAbsent(earlier, present));
            now.putIfAbsent(present, present);
        });
    }

    /** Where the row's number is a merged person's, and the survivor's hash is by no key in use: who the number leads to now. */
    private void survivor(@Nullable Object[] row, Map<String, String> now) {
        if (row[4] != null && row[5] != null && !now.containsKey(row[4]) && now.containsKey(row[5])) {
            people.withHashes(List.of(Objects.requireNonNull(now.get(row[5]))))
                    .forEach(person -> now.put((String) Objects.requireNonNull(row[4]), person.idHash()));
        }
    }

    private static @Nullable String now(@Nullable String hash, Map<String, String> now, boolean readable) {
        if (hash == null) {
            return null;
        }
        var present = now.get(hash);
        return present == null && readable ? hash : present;
    }
}
