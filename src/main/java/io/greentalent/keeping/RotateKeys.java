package io.greentalent.keeping;

import io.greentalent.shared.Jobs;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Task;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

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
        long running = em.createQuery(
                        "select count(t) from Task t where t.kind = :kind"
                                + " and t.state = io.greentalent.shared.Task.State.RUNNING",
                        Long.class)
                .setParameter("kind", RotateJob.KIND)
                .getSingleResult();
        if (running > 0) {
            throw Problem.of("keeping.rotate.running");
        }
        var ring = keys.ring();
        return jobs.plan(RotateJob.KIND, RotateJob.number(ring.hash()) + (ring.changing() ? 0 : 1));
    }
}
