package io.greentalent.people;

import io.greentalent.shared.RetentionRule;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;

/** The hash of who was erased is kept so long as the archive, or a returning person would count twice (已删除人员的匹配值). */
@ApplicationScoped
class ErasedHashes implements RetentionRule {
    private static final int AT_ONCE = 500;
    private static final String NOBODYS = "erased-";

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Override
    public String key() {
        return "people.keep.hashes";
    }

    @Override
    public Period kept() {
        return Period.ofYears(10);
    }

    @Override
    public long forget(LocalDateTime before) {
        int[] found = {0};
        transactions.run(() -> {
            List<?> ids = em.createNativeQuery(
                            "select id from person where erased_at < ? and id_hash not like 'erased-%' order by id")
                    .setParameter(1, before)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            for (Object id : ids) {
                String hash = NOBODYS + UUID.randomUUID();
                em.createNativeQuery("update person set id_hash = ?, former_hash = ?, erased_key = null where id = ?")
                        .setParameter(1, hash)
                        .setParameter(2, hash)
                        .setParameter(3, id)
                        .executeUpdate();
            }
            found[0] = ids.size();
        });
        return found[0];
    }
}
