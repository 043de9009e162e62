package io.greentalent.watch;

import java.util.Objects;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** How a health check answers (检查结果): its name, and why not in a few words under {@code why}. */
final class Answers {
    private Answers() {}

    static HealthCheckResponse yes(String name) {
        return HealthCheckResponse.up(name);
    }

    static HealthCheckResponse yes(String name, String what, String value) {
        return HealthCheckResponse.named(name).up().withData(what, value).build();
    }

    static HealthCheckResponse yes(String name, String what, long value) {
        return HealthCheckResponse.named(name).up().withData(what, value).build();
    }

    static HealthCheckResponse no(String name, @Nullable String why) {
        return HealthCheckResponse.named(name)
                .down()
                .withData("why", Objects.requireNonNullElse(why, "unknown"))
                .build();
    }
}
