package io.greentalent.files;

import io.greentalent.shared.Rekeyed;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Brings encrypted contents over to the key in use (文件换钥): written anew beside the old ones, which go an hour later. */
@ApplicationScoped
class RekeyFiles implements Rekeyed {
    private static final int AT_ONCE = 10;
    private static final String OPEN = " from StoredFile f where f.encrypted = true and f.purgedAt is null";

    @Inject
    EntityManager em;

    @Inject
    FileStore files;

    @Inject
    Transactions transactions;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public long size() {
        return em.createQuery("select count(f)" + OPEN, Long.class).getSingleResult();
    }

    @Override
    public Step next(long after) {
        var step = new Step[] {Step.END};
        transactions.run(() -> {
            List<StoredFile> some = em.createQuery(
                            "select f" + OPEN + " and f.id > :after order by f.id", StoredFile.class)
                    .setParameter("after", after)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            int changed = 0;
            for (StoredFile file : some) {
                changed += files.rekey(file) ? 1 : 0;
            }
            step[0] = some.isEmpty() ? Step.END : new Step(some.getLast().id(), some.size(), changed);
        });
        return step[0];
    }
}
