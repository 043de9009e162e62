package io.greentalent.watch;

import io.greentalent.shared.Measures;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/** Heap, collections, threads, processor; and the server's own pools and sessions, by the figures that it keeps (进程指标). */
@ApplicationScoped
class ProcessGauges {
    private static final String POOL = "WebSphere:type=ConnectionPoolStats,name=jdbc/app";
    private static final String SESSIONS = "WebSphere:type=SessionStats,*";
    private static final String THREADS = "WebSphere:type=ThreadPoolStats,name=Default Executor";

    @Inject
    Measures measures;

    private final JvmGcMetrics collections = new JvmGcMetrics();

    void begin(@Observes @Priority(200) Startup event) {
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics(),
                        collections)
                .forEach(measures::with);
        measures.shown("connectionpool.connections", () -> figure(POOL, "ManagedConnectionCount"));
        measures.shown("connectionpool.free", () -> figure(POOL, "FreeConnectionCount"));
        measures.shown("connectionpool.handles", () -> figure(POOL, "ConnectionHandleCount"));
        measures.shown("connectionpool.opened", () -> figure(POOL, "CreateCount"));
        measures.shown("connectionpool.closed", () -> figure(POOL, "DestroyCount"));
        measures.shown("connectionpool.wait.ms", () -> figure(POOL, "WaitTime"));
        measures.shown("connectionpool.use.ms", () -> figure(POOL, "InUseTime"));
        measures.shown("session.live", () -> figure(SESSIONS, "LiveCount"));
        measures.shown("session.active", () -> figure(SESSIONS, "ActiveCount"));
        measures.shown("threadpool.active", () -> figure(THREADS, "ActiveThreads"));
        measures.shown("threadpool.size", () -> figure(THREADS, "PoolSize"));
    }

    /** What the server keeps under that name; NaN before anything of it was used. */
    static Number figure(String bean, String attribute) {
        var server = ManagementFactory.getPlatformMBeanServer();
        try {
            for (var found : server.queryNames(new ObjectName(bean), null)) {
                return (Number) server.getAttribute(found, attribute);
            }
            return Double.NaN;
        } catch (JMException e) {
            return Double.NaN;
        }
    }

    @PreDestroy
    void end() {
        collections.close();
    }
}
