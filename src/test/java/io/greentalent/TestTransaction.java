package io.greentalent;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import org.jspecify.annotations.Nullable;

/** A transaction a thread over one entity manager, with the face of the server's. */
class TestTransaction implements UserTransaction {
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private volatile @Nullable EntityManagerFactory factory;

    void use(EntityManagerFactory by) {
        factory = by;
    }

    @Nullable
    EntityManager current() {
        return current.get();
    }

    @Override
    public void begin() {
        var em = factory.createEntityManager();
        em.getTransaction().begin();
        current.set(em);
    }

    @Override
    public void commit() throws jakarta.transaction.RollbackException {
        var em = current.get();
        current.remove();
        try {
            em.getTransaction().commit();
        } catch (RollbackException e) {
            var told = new jakarta.transaction.RollbackException(e.getMessage());
            told.initCause(e.getCause() == null ? e : e.getCause());
            throw told;
        } catch (PersistenceException e) {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            throw e;
        } finally {
            em.close();
        }
    }

    @Override
    public void rollback() {
        var em = current.get();
        current.remove();
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.close();
    }

    @Override
    public void setRollbackOnly() {
        current.get().getTransaction().setRollbackOnly();
    }

    @Override
    public int getStatus() {
        return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        // the tests end by themselves
    }
}
