package io.greentalent.keeping;

import io.greentalent.shared.AbsentRows;
import io.greentalent.shared.Job;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Rekeyed;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Changes the keys while servers run (换钥). Its subject is the number of the keys that shall be in use. Wherever it was
 * stopped, it begins again from its first step, and finds done what is done.
 */
@ApplicationScoped
class RotateJob implements Job {
    private static final AbsentRows USED = new AbsentRows("key_use", "id", "since", "fingerprint");

    @Inject
    KeyRing keys;

    @Inject
    @Any
    Instance<Rekeyed> rooms;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    private long looked;
    private long total;

    @Override
    public String kind() {
        return Rotation.KIND;
    }

    @Override
    public void run(long subjectId, Progress progress) throws Exception {
        looked = 0;
        total = 3 * rooms.stream().mapToLong(Rekeyed::size).sum();
        if (Rotation.number(keys.ring()) < subjectId && !begun(progress)) {
            return;
        }
        if (keys.ring().changing()) {
            if (!waited(progress) || !passed(progress, Rekeyed::next) || !passed(progress, Rekeyed::settle)) {
                return;
            }
            keys.settle();
        }
        // Once more, for what a transaction under way has still written by what it saw before.
        if (waited(progress) && passed(progress, Rekeyed::next) && passed(progress, Rekeyed::settle)) {
            retire();
        }
    }

    private boolean begun(Progress progress) {
        if (!passed(progress, Rekeyed::settle)) {
            return false;
        }
        var next = keys.makeNext();
        transactions.run(() -> {
            for (String id : next) {
                USED.insert(em, List.<@Nullable Object[]>of(new @Nullable Object[] {
                    id, LocalDateTime.now(clock), keys.fingerprint(id)
                }));
            }
        });
        keys.change(clock.instant());
        return true;
    }

    private boolean waited(Progress progress) throws InterruptedException {
        long until = System.nanoTime() + settings.keysSettle().toNanos();
        while (System.nanoTime() < until) {
            progress.at(looked, total);
            if (progress.cancelled()) {
                return false;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        return true;
    }

    /** Again and again over all rows, until nothing was left to change; false where somebody asked to stop. */
    private boolean passed(Progress progress, BiFunction<Rekeyed, Long, Rekeyed.Step> step) {
        var ordered =
                rooms.stream().sorted(Comparator.comparingInt(Rekeyed::order)).toList();
        for (long changed = 1; changed > 0; ) {
            changed = 0;
            for (Rekeyed room : ordered) {
                for (var done = step.apply(room, 0L); !done.end(); done = step.apply(room, done.last())) {
                    changed += done.changed();
                    looked += done.looked();
                    progress.at(looked, Math.max(looked, total));
                    if (progress.cancelled()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Keys that no row names any more are put aside; those that signed stay, and those by whose hash the erased are known. */
    private void retire() {
        var ring = keys.ring();
        List<?> ofErased = em.createNativeQuery("select distinct erased_key from person where erased_key is not null")
                .getResultList();
        List<?> used = em.createNativeQuery("select id from key_use where retired_at is null")
                .getResultList();
        for (Object id : used) {
            String key = String.valueOf(id);
            if (!ring.ids().contains(key) && !key.startsWith("sig-") && !ofErased.contains(key)) {
                transactions.run(() -> em.createNativeQuery("update key_use set retired_at = ? where id = ?")
                        .setParameter(1, LocalDateTime.now(clock))
                        .setParameter(2, key)
                        .executeUpdate());
                keys.retire(key);
            }
        }
    }
}
