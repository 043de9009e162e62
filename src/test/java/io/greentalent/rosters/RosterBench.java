package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.TestServer;
import io.greentalent.bench.Results;
import io.greentalent.rosters.RosterBenchWorld.Jdbc;
import io.greentalent.shared.Batches;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Scope;
import io.greentalent.sheets.SheetLimits;
import io.greentalent.sheets.SheetSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A roster's preview beside the mere reading of its file with one indexed look-up a row, by turns; its writing beside plain
 * inserts of the very same rows in the same database, by turns; and the largest roster in a small heap. Prints; judges
 * nothing but that the figures are exact.
 */
class RosterBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 3000);
    private static final int WARM = Integer.getInteger("bench.warm", 15);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final int KNOWN = ROWS / 3;

    /** What each part took, round by round. */
    private static final class Times {
        private final Map<String, List<Double>> all = new LinkedHashMap<>();

        void add(String part, double time) {
            all.computeIfAbsent(part, p -> new ArrayList<>()).add(time);
        }

        double median(String part) {
            var times = all.get(part);
            return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
        }
    }

    @Test
    void aPreviewBesideReadingAndLookingUp(@TempDir Path folder) {
        try (var world = new RosterBenchWorld(folder)) {
            // A third of them are known already.
            long known = world.request(() -> world.upload(world.file(0, KNOWN)));
            world.request(() -> {
                world.commit(known);
                return known;
            });
            var file = world.file(0, ROWS);
            var hashes = world.hashes(0, ROWS);
            var times = new Times();
            for (int round = 0; round < WARM + ROUNDS; round++) {
                preview(world, file, hashes, round < WARM ? new Times() : times);
            }
            table(times);
        }
    }

    private static void preview(RosterBenchWorld world, Path file, List<String> hashes, Times times) {
        times.add("file read", world.ms(() -> assertEquals(ROWS + 1, read(file))));
        times.add("a look-up a row", world.ms(() -> assertEquals(KNOWN, lookUps(world, hashes))));
        times.add(
                "dry run",
                world.ms(() -> assertEquals(ROWS, world.dryRun(file).rows().size())));
        var report = new AtomicLong();
        times.add("preview", world.ms(() -> report.set(world.upload(file))));
        assertEquals(ROWS, world.request(() -> world.counts(report.get())).of(Verdict.ACCEPT) + KNOWN);
        parts(world, report.get(), file, times);
        world.request(() -> {
            world.discard(report.get());
            return report;
        });
    }

    /** The preview's steps once more, one by one. */
    private static void parts(RosterBenchWorld world, long reportId, Path file, Times times) {
        var rows = new ArrayList<RowCells>();
        times.add("its file, headings and rows", world.ms(() -> {
            try (var source = new RosterFile(file, "名册.xlsx")) {
                var layout = source.layout(Map.of());
                source.rows(layout, rows::add);
                assertEquals(0, source.unread(layout).size());
            }
        }));
        times.add(
                "its judgements",
                world.ms(() -> world.jdbc(connection -> {
                    var report = world.bean(Rosters.class).get(reportId, Scope.all());
                    var run = world.bean(JudgeRows.class).begin(report);
                    Batches.of(rows).forEach(run::judge);
                    return run;
                })));
        var keys = world.bean(KeyRing.class);
        times.add(
                "its cells packed, encrypted", world.ms(() -> rows.forEach(row -> keys.encrypt(CellsText.pack(row)))));
        var kept = RawRows.of(world, "roster_row", "report_id = " + reportId);
        times.add("plain inserts of its rows", inserts(world, List.of(kept)));
    }

    private static int read(Path file) {
        var rows = new AtomicInteger();
        try (var source = SheetSource.open(file, "名册.xlsx", SheetLimits.standard())) {
            source.sheets().forEach(sheet -> source.rows(sheet, row -> rows.incrementAndGet()));
        }
        return rows.get();
    }

    private static int lookUps(RosterBenchWorld world, List<String> hashes) {
        return world.jdbc(connection -> Jdbc.of(() -> {
            int found = 0;
            try (var statement = connection.prepareStatement("select id from person where id_hash = ?")) {
                for (String hash : hashes) {
                    statement.setString(1, hash);
                    try (var result = statement.executeQuery()) {
                        found += result.next() ? 1 : 0;
                    }
                }
            }
            return found;
        }));
    }

    private static void table(Times times) {
        double least = times.median("file read") + times.median("a look-up a row");
        var results = new Results("roster preview");
        results.heading("part of " + ROWS + " rows", "ms", "to reading + look-ups");
        times.all.keySet().forEach(part -> results.row(part, times.median(part), times.median(part) / least));
    }

    @Test
    void writingBesidePlainInserts(@TempDir Path folder) {
        try (var world = new RosterBenchWorld(folder)) {
            var times = new Times();
            for (int round = 0; round < ROUNDS; round++) {
                write(world, round * ROWS, round < ROUNDS / 3 ? new Times() : times);
            }
            var results = new Results("roster commit");
            results.heading("of " + ROWS + " rows", "rows/s", "writing to it");
            double writing = ROWS * 1000 / times.median("writing");
            for (String part : times.all.keySet()) {
                double rate = ROWS * 1000 / times.median(part);
                results.row(part, rate, writing / rate);
            }
        }
    }

    private static void write(RosterBenchWorld world, int first, Times times) {
        var file = world.file(first, ROWS);
        long report = world.request(() -> world.upload(file));
        times.add("writing", world.ms(() -> world.commit(report)));
        world.mustBeWritten(report, ROWS);
        var rows = RawRows.of(world, report);
        rows.forEach(table -> assertEquals(ROWS, table.size()));
        times.add("inserts of what is new", inserts(world, rows.subList(0, rows.size() - 1)));
        times.add("inserts of all it writes", inserts(world, rows));
    }

    private static double inserts(RosterBenchWorld world, List<RawRows> tables) {
        double took = world.ms(() -> {
            for (int from = 0; from < ROWS; from += CommitJob.CHUNK) {
                int begin = from;
                world.jdbc(connection -> {
                    tables.forEach(table -> table.insert(connection, begin, begin + CommitJob.CHUNK));
                    return begin;
                });
            }
        });
        world.jdbc(connection -> {
            tables.forEach(table -> table.delete(connection));
            return tables;
        });
        return took;
    }

    @Test
    void theLargestRosterInASmallHeap(@TempDir Path folder) throws Exception {
        int rows = Integer.getInteger("bench.largest", RosterFile.MOST_ROWS);
        var file = RosterBenchWorld.file(folder, 0, rows);
        var said = LargeRoster.in("512m", folder.resolve("kept"), file, rows);
        assertEquals("0", said.getProperty("exit"));
        var results = new Results("roster largest");
        results.heading(
                "rows in a heap of 512 MB", "preview s", "writing s", "rows/s", "progress seen", "peak MB", "live MB");
        double writing = Double.parseDouble(said.getProperty("writing")) / 1000;
        results.row(
                rows,
                Double.parseDouble(said.getProperty("preview")) / 1000,
                writing,
                rows / writing,
                said.getProperty("progress"),
                said.getProperty("peak"),
                said.getProperty("live"));
        try (var connection = DriverManager.getConnection(TestServer.inFile(folder.resolve("kept")), "sa", "");
                var written = connection
                        .createStatement()
                        .executeQuery("select count(distinct person_id) from enrolment where state = 'ENROLLED'")) {
            written.next();
            assertEquals(rows, written.getLong(1));
        }
    }
}
