package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does once a day what needs no second time (每日一次): a day is noted when the work has come to its end, so that a restart or
 * another node does not begin again, and one that was killed in the middle does.
 */
@ApplicationScoped
public class DailyWork {
    private static final PutRows ROWS = new PutRows("daily_work", "name, done_on", "done_on = values(done_on)");

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** Does it where it was not done today; gives whether it was now. The work has transactions of its own. */
    public boolean today(String name, Runnable work) {
        var today = LocalDate.now(clock);
        if (done(name, today)) {
            return false;
        }
        work.run();
        transactions.run(() -> ROWS.write(em, List.<@Nullable Object[]>of(new @Nullable Object[] {name, today})));
        return true;
    }

    private boolean done(String name, LocalDate day) {
        return !em.createNativeQuery("select name from daily_work where name = ? and done_on >= ?")
                .setParameter(1, name)
                .setParameter(2, day)
                .getResultList()
                .isEmpty();
    }
}
