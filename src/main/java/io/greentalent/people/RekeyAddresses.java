package io.greentalent.people;

import io.greentalent.shared.KeyRing;
import io.greentalent.shared.ReadRows;
import io.greentalent.shared.Rekeyed;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Brings accounts' e-mail addresses over to the keys in use (邮箱换钥). */
@ApplicationScoped
class RekeyAddresses implements Rekeyed {
    private static final int AT_ONCE = 200;
    private static final String NEXT = "select id, email_cipher from account where id > ? and email_cipher is not null"
            + " order by id limit " + AT_ONCE + " for update";

    @Inject
    EntityManager em;

    @Inject
    KeyRing keys;

    @Inject
    Transactions transactions;

    @Override
    public int order() {
        return 15;
    }

    @Override
    public long size() {
        return em.createQuery("select count(a) from Account a where a.emailCipher is not null", Long.class)
                .getSingleResult();
    }

    @Override
    public Step next(long after) {
        var step = new Step[] {Step.END};
        transactions.run(() -> {
            var rows = ReadRows.of(em, NEXT, after);
            int changed = 0;
            for (@Nullable Object[] row : rows) {
                byte[] cipher = (byte[]) row[1];
                if (keys.outdated(cipher)) {
                    em.createNativeQuery("update account set email_cipher = ? where id = ?")
                            .setParameter(1, keys.anew(cipher))
                            .setParameter(2, ReadRows.whole(row[0]))
                            .executeUpdate();
                    changed++;
                }
            }
            step[0] = rows.isEmpty() ? Step.END : new Step(ReadRows.whole(rows.getLast()[0]), rows.size(), changed);
        });
        return step[0];
    }
}
