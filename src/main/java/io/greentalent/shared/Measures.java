package io.greentalent.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What this server counts and times of its own work (运行指标), as Prometheus reads it. Labels come from small closed sets (a
 * verb, a route's template, an outcome): never an id, never what somebody typed.
 */
@ApplicationScoped
public class Measures {
    public static final String ROWS_JUDGED = "greentalent.roster.rows.judged";
    public static final String ROWS_COMMITTED = "greentalent.roster.rows.committed";

    /** More series than that are a label gone wild: those after are not taken. */
    private static final int MOST_SERIES = 20_000;

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public Measures() {
        registry.config().meterFilter(MeterFilter.maximumAllowableMetrics(MOST_SERIES));
        // Zero is a figure too: what has not happened yet is shown as such.
        count(ROWS_JUDGED, 0);
        count(ROWS_COMMITTED, 0);
    }

    /** Counts so many more. Labels by turns: name, value. */
    public void count(String name, long more, String... labels) {
        registry.counter(name, labels).increment(more);
    }

    /** One more of what took that long; its count and sum are told. */
    public void took(String name, long nanos, String... labels) {
        Timer.builder(name).tags(labels).register(registry).record(Duration.ofNanos(nanos));
    }

    /** As {@link #took}; how many took at most so long is told too: for what users wait for. */
    public void answered(String name, long nanos, String... labels) {
        Timer.builder(name)
                .tags(labels)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    /** A figure that is asked for when somebody reads; NaN where it is not known. */
    public void shown(String name, Supplier<Number> figure, String... labels) {
        Gauge.builder(name, figure).tags(labels).strongReference(true).register(registry);
    }

    /** Adds what a library measures of the process. */
    public void with(MeterBinder binder) {
        binder.bindTo(registry);
    }

    /** Everything, in Prometheus' text format. */
    public String text() {
        return registry.scrape();
    }
}
