package io.greentalent.keeping;

import io.greentalent.shared.Jobs;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Role;
import io.greentalent.shared.Task;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;

/** The operator has the keys changed, or a change that was stopped gone on with (更换密钥). */
@UseCase(allow = Role.OPERATOR)
public class RotateKeys {
    @Inject
    Jobs jobs;

    @Inject
    KeyRing keys;

    @Inject
    EntityManager em;

    /** The planned task; {@link Jobs#begin} starts it. Refuses a second change at the same time. */
    public Task rotate() {
        try {
            return jobs.plan(Rotation.KIND, Rotation.next(em.unwrap(Connection.class), keys));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
