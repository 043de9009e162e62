package io.greentalent.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.courses.CourseFacts;
import io.greentalent.ledger.Breakdowns;
import io.greentalent.ledger.Cohorts;
import io.greentalent.ledger.Ledger;
import io.greentalent.shared.Scope;
import io.greentalent.web.ledger.LedgerOfferingsPage;
import io.greentalent.web.ledger.PersonTimesPage;
import io.greentalent.web.targets.CollegesPage;
import io.greentalent.web.targets.StandingPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the commission's page and the lists behind it take in a large ledger against a small one, by turns in one run.
 * Prints; judges nothing but that the figures are exact.
 */
class SumsBench {
    private static final int FEW = 3000;
    private static final int WARM = Integer.getInteger("bench.warm", 30);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);
    private static final String WINDOW = "&from=" + BenchWorld.FROM + "&until=" + BenchWorld.UNTIL;

    private static BenchWorld small;
    private static BenchWorld large;

    /** Something that is opened in both worlds. */
    private record Part(String name, Map<String, String> address, BenchWorld.Work work) {
        static Part of(String name, BenchWorld.Work work) {
            return new Part(name, Map.of(), work);
        }

        /** The list of person-times at that address. */
        static Part list(String name, String query) {
            var address = new LinkedHashMap<String, String>();
            for (String pair : query.split("&", -1)) {
                address.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return new Part(
                    name, address, world -> world.bean(PersonTimesPage.class).load());
        }

        double in(BenchWorld world) {
            return world.open(address, work);
        }
    }

    private static final List<Part> PARTS = List.of(
            Part.of(
                    "its heads",
                    world -> world.bean(Ledger.class).heads(Scope.all(), BenchWorld.FROM, BenchWorld.UNTIL)),
            Part.of(
                    "its rule B",
                    world -> world.bean(Ledger.class).attendedOnce(Scope.all(), BenchWorld.FROM, BenchWorld.UNTIL)),
            Part.of(
                    "its forecast: enrolled",
                    world -> world.bean(Cohorts.class).open(BenchWorld.TODAY, BenchWorld.UNTIL, true)),
            Part.of("its forecast: so far", world -> world.bean(Cohorts.class).past(BenchWorld.TODAY, true)),
            Part.of(
                    "its forecast: waiting",
                    world -> world.bean(Cohorts.class).waiting(BenchWorld.TODAY, BenchWorld.FROM, BenchWorld.UNTIL)),
            Part.of("its courses", world -> world.bean(CourseFacts.class).developed()),
            Part.of(
                    "its months",
                    world -> world.bean(Breakdowns.class).byMonth(Scope.all(), BenchWorld.FROM, BenchWorld.UNTIL)),
            Part.of(
                    "its colleges",
                    world -> world.bean(Breakdowns.class).byCollege(Scope.all(), BenchWorld.FROM, BenchWorld.UNTIL)),
            Part.of(
                    "its bars of courses",
                    world -> world.bean(Breakdowns.class).byCourse(Scope.all(), BenchWorld.FROM, BenchWorld.UNTIL)),
            Part.of(
                    "heads by college",
                    world -> world.bean(Breakdowns.class)
                            .headsByCollege(Scope.all(), BenchWorld.FROM, BenchWorld.UNTIL)),
            Part.of("colleges", world -> world.bean(CollegesPage.class).load()),
            Part.of("offerings: 50 rows", world -> offerings(world, 0, "")),
            Part.of("offerings of a college: 16, 50 rows", world -> offerings(world, 1, "")),
            Part.of("offerings to confirm: few, 50 rows", world -> offerings(world, 0, "EVIDENCED")),
            Part.list("person-times of an offering", "offering=7"),
            Part.list("counted", "state=COUNTED" + WINDOW),
            Part.list("counted in a year", "state=COUNTED&from=2025-10-01&until=" + BenchWorld.UNTIL),
            Part.list("counted of a college", "state=COUNTED&college=3" + WINDOW),
            Part.list("counted of a course", "state=COUNTED&course=2" + WINDOW),
            Part.list("pending", "state=EVIDENCED,CONFIRMED" + WINDOW),
            Part.list("heads", "state=COUNTED&only=HEADS" + WINDOW),
            Part.list("rule B", "only=PRESENT" + WINDOW),
            Part.list("employees", "only=EMPLOYEE" + WINDOW),
            Part.of("the one page", world -> world.bean(StandingPage.class).load()));

    private static void offerings(BenchWorld world, long college, String with) {
        var page = world.bean(LedgerOfferingsPage.class);
        page.setCollege(college);
        page.setWith(with);
        page.load();
    }

    @BeforeAll
    static void invent() {
        small = new BenchWorld(FEW);
        large = new BenchWorld(Integer.getInteger("persontimes", 30_000));
    }

    @AfterAll
    static void close() {
        small.close();
        large.close();
    }

    @Test
    void thePageAndItsListsCostTheSame() {
        var results = new Results("sums");
        long few = exact(small);
        long many = exact(large);
        results.heading("part", "ms at " + few, "ms at " + many, "ratio");
        warm();
        for (var part : PARTS) {
            var times = new ArrayList<Double>();
            var others = new ArrayList<Double>();
            for (int i = 0; i < ROUNDS; i++) {
                times.add(part.in(small));
                others.add(part.in(large));
            }
            double one = median(times);
            double other = median(others);
            results.row(part.name(), one, other, other / one);
        }
    }

    /** Everything at first: the database, too, still tidies up what was written. */
    private static void warm() {
        for (int i = 0; i < WARM; i++) {
            for (var part : PARTS) {
                part.in(small);
                part.in(large);
            }
        }
    }

    /** The figures to the unit, against plain counts; gives the person-times in the ledger. */
    private static long exact(BenchWorld world) {
        long counted = world.number("select sum(sign) from ledger_entry");
        long heads = world.number("select count(distinct person_id) from person_time where state = 'COUNTED'");
        world.open(Map.of(), w -> {
            assertEquals(counted, w.bean(Ledger.class).counted(Scope.all(), BenchWorld.FROM, BenchWorld.UNTIL));
            assertEquals(heads, w.bean(Ledger.class).heads(Scope.all(), BenchWorld.FROM, BenchWorld.UNTIL));
        });
        return counted;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
