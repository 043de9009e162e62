package io.greentalent.watch;

import io.greentalent.shared.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready where every key is there (密钥就绪): without one, rows could not be read after the next start; and where they are the
 * database's, or nobody else could read what this node writes.
 */
@Readiness
@ApplicationScoped
class KeysCheck implements HealthCheck {
    private static final String NAME = "keys";

    @Inject
    KeyRing keys;

    @Override
    public HealthCheckResponse call() {
        var missing = keys.ring().ids().stream().filter(id -> !keys.has(id)).toList();
        var refusal = keys.refusal();
        if (refusal != null) {
            return Answers.no(NAME, refusal);
        }
        return missing.isEmpty() ? Answers.yes(NAME) : Answers.no(NAME, "missing " + String.join(", ", missing));
    }
}
