package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Short transactions, begun, committed and retried in one place. Work that the database refuses for a reason that
 * passes (deadlock, serialisation, a primary that moved) is done again from the start, at most five times; so is what was written by
 * keys that are not in use any more.
 */
@ApplicationScoped
public class Transactions {
    /** Seconds after which any transaction is given up. */
    public static final int LONGEST = 3600;

    private static final int TRIES = 5;
    private static final Set<String> PASSING_STATES = Set.of("40001", "HYT00");
    private static final Set<Integer> PASSING_CODES = Set.of(3101, 1180, 1205, 1213);
    /** What H2 says, besides a general error, where it rolls one back of two that wait for each other, and both ask for it. */
    private static final String ROLLED_BACK_TWICE = "illegally transitioned from ROLLING_BACK";

    /** A unique key was hit: H2, MySQL. */
    private static final Set<Integer> DUPLICATE_CODES = Set.of(23505, 1062);

    @Inject
    UserTransaction tx;

    @Inject
    Fence fence;

    @Inject
    CurrentCaller who;

    @Inject
    Measures measures;

    @Inject
    KeyRing keys;

    /** The keys changed while this was written: by the new ones it is done again. */
    private static final class KeysChanged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeysChanged() {
            super("the keys changed during a transaction", null, false, false);
        }
    }

    /** Joins the transaction under way, or runs the work in one of its own. */
    public <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
        return call(UseCase.SECONDS, work);
    }

    /**
     * As {@link #call(Callable)}. What somebody waits for is cut after so many seconds, its statements with it; background
     * work, for which nobody waits, after {@link #LONGEST}.
     */
    public <T extends @Nullable Object> T call(int seconds, Callable<T> work) throws Exception {
        if (tx.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return work.call();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(awaited() ? seconds : LONGEST, work);
            } catch (Exception e) {
                if (attempt == TRIES || !passing(e)) {
                    throw readable(e);
                }
                measures.count("greentalent.transaction.retries", 1, "cause", PassingCause.of(e));
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(10, 60L * attempt));
            }
        }
    }

    /** As {@link #call}, for work that throws nothing checked and gives nothing back. */
    public void run(Runnable work) {
        try {
            call(() -> {
                work.run();
                return Boolean.TRUE;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T extends @Nullable Object> T once(int seconds, Callable<T> work) throws Exception {
        begin(seconds);
        boolean done = false;
        try {
            keys.watch();
            T result = work.call();
            fence.check();
            if (!keys.stillInUse()) {
                throw new KeysChanged();
            }
            done = true;
            commit();
            return result;
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    private void begin(int seconds) throws NotSupportedException, SystemException {
        tx.setTransactionTimeout(seconds);
        tx.begin();
    }

    /** Whether somebody asked for this over the network. */
    private boolean awaited() {
        try {
            return !who.get().address().isEmpty();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }

    private void commit()
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        try {
            tx.commit();
        } catch (RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException
                | RuntimeException e) {
            if (cutOff(e)) {
                throw new InDoubt(e);
            }
            throw e;
        }
    }

    private void rollback() throws SystemException {
        if (tx.getStatus() != Status.STATUS_NO_TRANSACTION) {
            tx.rollback();
        }
    }

    static boolean passing(@Nullable Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof KeysChanged || t instanceof SQLException sql && passing(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passing(SQLException sql) {
        return PASSING_CODES.contains(sql.getErrorCode())
                || PASSING_STATES.contains(Objects.toString(sql.getSQLState(), ""))
                || Objects.toString(sql.getMessage(), "").contains(ROLLED_BACK_TWICE);
    }

    /** Whether the database could not be reached, or was lost on the way: the work is neither done nor at fault. */
    static boolean cutOff(@Nullable Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLTransientConnectionException
                    || t instanceof SQLNonTransientConnectionException
                    || t instanceof SQLRecoverableException
                    || (t instanceof SQLException sql
                            && Objects.toString(sql.getSQLState(), "").startsWith("08"))) {
                return true;
            }
        }
        return false;
    }

    /** A lost race for one row or one unique key becomes a sentence; every other exception stays what it is. */
    private static Exception readable(Exception e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException) {
                return Problem.of("shared.changedMeanwhile");
            }
            if (t instanceof Problem problem) {
                return problem;
            }
            if (t instanceof SQLException sql && DUPLICATE_CODES.contains(sql.getErrorCode())) {
                return Problem.of("shared.enteredMeanwhile");
            }
        }
        return e;
    }
}
