package io.greentalent.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import io.greentalent.web.SamplePassword;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the main pages cost the server when it is warm: requests a second and times at 1, 8 and 32 users at once, processor time
 * of a request, heap of a session, requests and bytes of a first and a second visit. Prints; judges nothing.
 */
class PagesBenchIT {
    private static final int REQUESTS = Integer.getInteger("bench.requests", 600);
    /** At most so often is a page asked for before it is measured, {@link #STEP} times each step. */
    private static final int WARM = Integer.getInteger("bench.warm", 36_000);

    private static final int STEP = 3000;
    /** Warm is a page whose processor time a request no longer falls by this share from step to step. */
    private static final double STEADY = 0.03;

    private static final int SESSIONS = Integer.getInteger("bench.sessions", 600);
    private static final int[] USERS = {1, 8, 32};
    private static final List<Visit> VISITS = List.of(
            new Visit("student", "/app/courses.xhtml"),
            new Visit("student", "/student/record.xhtml"),
            new Visit("commission", "/commission/index.xhtml"));

    private static final ServerProcess SERVER = ServerProcess.underTest();
    private static final Results RESULTS = new Results("pages");

    /** A page and who opens it. */
    private record Visit(String user, String path) {}

    /** The compiler is at the code that a page needs for its first twenty thousand requests or so: warm is when it is done. */
    @BeforeAll
    static void warm() throws Exception {
        RESULTS.heading("page", "warm after", "CPU ms");
        for (var visit : VISITS) {
            var visitors = new ArrayList<Visitor>();
            for (int i = 0; i < 8; i++) {
                visitors.add(signedIn(visit));
            }
            double least = Double.MAX_VALUE;
            int steady = 0;
            int asked = 0;
            while (asked < WARM && steady < 2) {
                long cpu = SERVER.cpuNanos();
                visit(visit, visitors, STEP);
                asked += STEP;
                double spent = (SERVER.cpuNanos() - cpu) / 1e6 / STEP;
                steady = spent > least * (1 - STEADY) ? steady + 1 : 0;
                least = Math.min(least, spent);
            }
            RESULTS.row(visit.path(), asked, least);
        }
    }

    /** All of them at once, until the page was asked for so often; gives the times in nanoseconds. */
    private static List<Long> visit(Visit visit, List<Visitor> visitors, int requests) throws Exception {
        var left = new AtomicInteger(requests);
        List<Callable<List<Long>>> work = visitors.stream()
                .<Callable<List<Long>>>map(visitor -> () -> {
                    var times = new ArrayList<Long>();
                    while (left.getAndDecrement() > 0) {
                        long start = System.nanoTime();
                        assertEquals(200, visitor.get(visit.path()), visit.path());
                        times.add(System.nanoTime() - start);
                    }
                    return times;
                })
                .toList();
        var times = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(visitors.size())) {
            for (var done : threads.invokeAll(work)) {
                times.addAll(done.get());
            }
        }
        return times;
    }

    private static Visitor signedIn(Visit visit) {
        var visitor = new Visitor();
        visitor.signIn(visit.user(), SamplePassword.ofAll());
        return visitor;
    }

    @Test
    void requests() throws Exception {
        RESULTS.heading("page", "users", "req/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms");
        for (var visit : VISITS) {
            for (int users : USERS) {
                measure(visit, users);
            }
        }
    }

    private static void measure(Visit visit, int users) throws Exception {
        var visitors = new ArrayList<Visitor>();
        for (int i = 0; i < users; i++) {
            visitors.add(signedIn(visit));
        }
        long cpu = SERVER.cpuNanos();
        long start = System.nanoTime();
        var times = visit(visit, visitors, REQUESTS);
        double seconds = (System.nanoTime() - start) / 1e9;
        double spent = (SERVER.cpuNanos() - cpu) / 1e6 / REQUESTS;
        times.sort(null);
        RESULTS.row(
                visit.path(),
                users,
                REQUESTS / seconds,
                millis(times, 0.50),
                millis(times, 0.95),
                millis(times, 0.99),
                spent);
    }

    private static double millis(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
    }

    @Test
    void sessions() {
        RESULTS.heading("sessions", "heap KB a session");
        long before = SERVER.liveKilobytes();
        var visitors = new ArrayList<Visitor>();
        for (int i = 0; i < SESSIONS; i++) {
            for (var visit : VISITS.subList(0, 2)) {
                if (visit == VISITS.getFirst()) {
                    visitors.add(signedIn(visit));
                }
                visitors.getLast().get(visit.path());
            }
        }
        RESULTS.row(SESSIONS, (SERVER.liveKilobytes() - before) / (double) SESSIONS);
        assertEquals(SESSIONS, visitors.size());
    }

    @Test
    void transfers() {
        RESULTS.heading("page", "first: requests", "first: KB", "next: requests", "next: KB");
        try (var playwright = Playwright.create();
                var browser = Visits.browser(playwright)) {
            for (var visit : VISITS) {
                transfers(browser, visit);
            }
        }
    }

    private static void transfers(Browser browser, Visit visit) {
        try (var context = browser.newContext()) {
            var visits = new Visits(context.newPage());
            visits.signIn(visit.user());
            visits.forgetFiles();
            var first = visits.open(visit.path());
            var next = visits.open(visit.path());
            RESULTS.row(visit.path(), first.requests(), first.bytes() / 1024.0, next.requests(), next.bytes() / 1024.0);
        }
    }
}
