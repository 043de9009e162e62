package io.greentalent.bench;

import io.greentalent.PagesWorld;
import io.greentalent.ledger.FoldFigures;
import io.greentalent.sample.InventedWorld;
import io.greentalent.sample.SampleWorld;
import io.greentalent.sample.Size;
import io.greentalent.shared.Role;
import io.greentalent.targets.AdoptTaskBook;
import io.greentalent.targets.TaskBookDraft;
import io.greentalent.targets.TaskBookYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** An invented world of some size on a file database of its own, in which pages are opened. */
final class BenchWorld extends PagesWorld implements AutoCloseable {
    static final LocalDate FROM = LocalDate.of(2024, 10, 1);
    static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final List<Long> STAFF = List.of(11L, 12L, 13L, 14L, 15L, 16L);

    private final Path folder;

    BenchWorld(int personTimes) {
        folder = folder();
        System.setProperty(
                "test.database",
                "jdbc:h2:file:" + folder.resolve("db")
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                        // H2 would answer the same question twice from memory.
                        + ";OPTIMIZE_REUSE_RESULTS=0");
        try {
            startRooms();
        } finally {
            System.clearProperty("test.database");
        }
        beginRequest();
        STAFF.forEach(this::account);
        InventedWorld.invent(the(SampleWorld.class), Size.of(personTimes), TODAY, STAFF);
        as(caller(1, null, Role.OPERATOR));
        the(AdoptTaskBook.class)
                .adopt(new TaskBookDraft(
                        "Invented",
                        FROM,
                        UNTIL,
                        personTimes,
                        10,
                        6,
                        List.of(
                                new TaskBookYear(1, FROM, FROM.plusYears(1).minusDays(1), personTimes / 2),
                                new TaskBookYear(2, FROM.plusYears(1), UNTIL, personTimes - personTimes / 2)),
                        "Invented"));
        the(FoldFigures.class).fold();
        // As a database that has run for a day: without it the optimiser knows nothing of what was written just now.
        change("analyze");
        change("checkpoint sync");
        endRequest();
    }

    private void account(long id) {
        change(
                "insert into account (id, version, username, name, password_hash, must_change, failed_count, disabled,"
                        + " college_id, language, made_at) values (?, 1, ?, ?, '', false, 0, false, 1, 'zh-CN', ?)",
                id,
                "staff" + id,
                "staff" + id,
                TODAY.minusYears(3).atStartOfDay());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("greentalent-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Work of one request of the commission at that address, in milliseconds. */
    double open(Map<String, String> address, Work work) {
        beginRequest();
        try {
            as(caller(2, null, Role.COMMISSION));
            at("/commission/index.xhtml", address);
            long start = System.nanoTime();
            work.in(this);
            return (System.nanoTime() - start) / 1e6;
        } finally {
            endRequest();
        }
    }

    /** What is measured. */
    interface Work {
        void in(BenchWorld world);
    }

    <T> T bean(Class<T> type) {
        return the(type);
    }

    long number(String sql) {
        return count(sql);
    }

    @Override
    public void close() {
        stopRooms();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
