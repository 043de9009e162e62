package io.greentalent.people;

import io.greentalent.shared.KeyRing;
import io.greentalent.shared.ReadRows;
import io.greentalent.shared.Rekeyed;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings persons' numbers, phones and hashes over to the keys in use (人员换钥). A person and all rows that name it go at once. */
@ApplicationScoped
class RekeyPeople implements Rekeyed {
    private static final int AT_ONCE = 200;
    private static final String NEXT = "select id, id_type, id_cipher, id_hash, phone_cipher from person where id > ?"
            + " order by id limit " + AT_ONCE + " for update";
    private static final String UNSETTLED =
            "select id from person where id > ? and former_hash <> id_hash order by id limit " + AT_ONCE
                    + " for update";

    @Inject
    EntityManager em;

    @Inject
    KeyRing keys;

    @Inject
    Transactions transactions;

    @Inject
    Event<PersonsRehashed> rehashed;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public long size() {
        return em.createQuery("select count(p) from Person p", Long.class).getSingleResult();
    }

    @Override
    public Step next(long after) {
        var step = new Step[] {Step.END};
        transactions.run(() -> {
            var rows = ReadRows.of(em, NEXT, after);
            var now = new HashMap<String, String>();
            int changed = 0;
            for (@Nullable Object[] row : rows) {
                changed += rekeyed(row, now) ? 1 : 0;
            }
            if (!now.isEmpty()) {
                rehashed.fire(new PersonsRehashed(Map.copyOf(now)));
            }
            step[0] = rows.isEmpty() ? Step.END : new Step(last(rows), rows.size(), changed);
        });
        return step[0];
    }

    /** Beside the rows' versions: whoever just changes a name or a phone shall not be stopped by it. */
    private boolean rekeyed(@Nullable Object[] row, Map<String, String> now) {
        byte[] cipher = (byte[]) row[2];
        byte[] phone = (byte[]) row[4];
        if (cipher == null) {
            return false;
        }
        var identity = new Identity((String) Objects.requireNonNull(row[1]), keys.decryptText(cipher));
        String before = (String) Objects.requireNonNull(row[3]);
        String hash = identity.hash(keys);
        if (hash.equals(before) && !keys.outdated(cipher) && !keys.outdated(phone)) {
            return false;
        }
        em.createNativeQuery(
                        "update person set id_cipher = ?, phone_cipher = ?, id_hash = ?, former_hash = ? where id = ?")
                .setParameter(1, keys.anew(cipher))
                .setParameter(2, keys.anew(phone))
                .setParameter(3, hash)
                .setParameter(4, identity.formerHash(keys))
                .setParameter(5, ReadRows.whole(row[0]))
                .executeUpdate();
        if (!hash.equals(before)) {
            now.put(before, hash);
        }
        return true;
    }

    @Override
    public Step settle(long after) {
        var step = new Step[] {Step.END};
        transactions.run(() -> {
            var rows = ReadRows.of(em, UNSETTLED, after);
            for (@Nullable Object[] row : rows) {
                ReadRows.change(em, "update person set former_hash = id_hash where id = ?", ReadRows.whole(row[0]));
            }
            step[0] = rows.isEmpty() ? Step.END : new Step(last(rows), rows.size(), rows.size());
        });
        return step[0];
    }

    private static long last(List<@Nullable Object[]> rows) {
        return ReadRows.whole(rows.getLast()[0]);
    }
}
