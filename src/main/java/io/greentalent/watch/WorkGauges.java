package io.greentalent.watch;

import io.greentalent.shared.Job;
import io.greentalent.shared.Measures;
import io.greentalent.shared.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/** Shows the background work, the disk and the health checks as figures, so that an alert can be made of them (工作指标). */
@ApplicationScoped
class WorkGauges {
    @Inject
    Measures measures;

    @Inject
    WorkReading work;

    @Inject
    @Any
    Instance<Job> kinds;

    @Inject
    @Readiness
    Instance<HealthCheck> checks;

    @Inject
    Settings settings;

    void begin(@Observes @Priority(200) Startup event) {
        for (var job : kinds) {
            for (String state : List.of("RUNNING", "DONE", "FAILED", "CANCELLED")) {
                String kind = job.kind();
                measures.shown("greentalent.tasks", () -> work.see().tasks(kind, state), "kind", kind, "state", state);
            }
        }
        measures.shown("greentalent.feed.waiting", () -> work.see().unnumbered());
        measures.shown("greentalent.feed.lag.seconds", () -> work.see().feedLag());
        measures.shown("greentalent.ledger.entries", () -> work.see().entries());
        measures.shown("greentalent.ledger.root.age.days", () -> work.see().rootAge());
        measures.shown("greentalent.ready", this::ready);
        measures.shown(
                "greentalent.data.free.bytes", () -> settings.data().toFile().getUsableSpace());
    }

    private int ready() {
        return checks.stream().allMatch(check -> check.call().getStatus() == Status.UP) ? 1 : 0;
    }
}
