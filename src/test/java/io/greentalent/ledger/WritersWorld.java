package io.greentalent.ledger;

import io.greentalent.RunningRooms;
import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Offerings full of confirmed person-times, which several operators verify at once, each another offering. */
final class WritersWorld implements AutoCloseable {
    static final int SEATS = 40;
    private static final int PERSONS = 4_800;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Caller OPERATOR = new Caller(
            2L, "user2", "User 2", Set.of(Role.OPERATOR), null, null, Locale.SIMPLIFIED_CHINESE, "127.0.0.1");

    private final RunningRooms rooms;
    private long offerings = 1000;

    WritersWorld(Path folder, Class<?>... beans) {
        rooms = RunningRooms.anew(folder, beans);
        var request = rooms.request();
        change("insert into college (id, version, code, name, short_name, contact_name, contact_email, address, active)"
                + " values (1, 1, '10001', 'College', 'C', '', '', '', true)");
        for (long person = 1; person <= PERSONS; person++) {
            change(
                    "insert into person (id, version, name, id_type, id_hash, college_id, made_at)"
                            + " values (?, 1, 'P', 'RESIDENT', ?, 1, ?)",
                    person,
                    "hash" + person,
                    LocalDateTime.of(2026, 9, 1, 8, 0));
        }
        request.deactivate();
    }

    /** So many new offerings, each of a course of its own, all of whose students the college has confirmed; their ids. */
    List<Long> confirmed(int number) {
        var request = rooms.request();
        var made = new ArrayList<Long>();
        for (int i = 0; i < number; i++) {
            made.add(offering(++offerings));
        }
        rooms.the(Transactions.class).run(() -> FillFigures.on(em().unwrap(Connection.class)));
        request.deactivate();
        return made;
    }

    private long offering(long id) {
        change(
                "insert into course (id, version, code, title_zh, title_en, field, college_id)"
                        + " values (?, 1, ?, 'K', 'K', 'LOW_CARBON', 1)",
                id,
                "K" + id);
        change(
                "insert into offering (id, version, number, course_id, course_version_id, college_id, term_id,"
                        + " instructor_id, capacity, seats_taken, self_enrolment, starts_on, ends_on)"
                        + " values (?, 1, ?, ?, 0, 1, 0, 0, 100, 0, false, ?, ?)",
                id,
                "O" + id,
                id,
                DAY,
                DAY);
        rooms.the(Transactions.class).run(() -> seats(id));
        return id;
    }

    private void seats(long offering) {
        for (int seat = 0; seat < SEATS; seat++) {
            long id = offering * 100 + seat;
            long person = (offering * SEATS + seat) % PERSONS + 1;
            change(
                    "insert into enrolment (id, version, offering_id, person_id, college_id, category, source, vouched,"
                            + " state, enrolled_at) values (?, 1, ?, ?, 1, 'STUDENT', 'ROSTER', true, 'ENROLLED', ?)",
                    id,
                    offering,
                    person,
                    DAY.atStartOfDay());
            change(
                    "insert into completion (version, enrolment_id, rule_number, met, attended_on, completed_on,"
                            + " sessions_held, sessions_attended, theory_done, theory_required, practice_done,"
                            + " practice_required, reasons, evaluated_at)"
                            + " values (1, ?, 1, true, ?, ?, 1, 1, 0, 0, 0, 0, '', ?)",
                    id,
                    DAY,
                    DAY,
                    DAY.atStartOfDay());
            change(
                    "insert into person_time (id, version, offering_id, person_id, enrolment_id, course_id, college_id,"
                            + " category, state, rule_number, completed_on, in_month, confirmed_by, confirmed_by_name,"
                            + " confirmed_at) values (?, 1, ?, ?, ?, ?, 1, 'STUDENT', 'CONFIRMED', 1, ?, '2026-10', 1,"
                            + " 'User 1', ?)",
                    id,
                    offering,
                    person,
                    id,
                    offering,
                    DAY,
                    DAY.atStartOfDay());
        }
    }

    /** Verified by so many at once, each offering by one of them: person-times a second. */
    double verify(List<Long> offerings, int writers) throws Exception {
        var work = offerings.stream()
                .<Callable<Integer>>map(offering -> () -> verify(offering))
                .toList();
        long start = System.nanoTime();
        int counted = 0;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (var done : threads.invokeAll(work)) {
                counted += done.get();
            }
        }
        if (counted != offerings.size() * SEATS) {
            throw new AssertionError(counted + " counted");
        }
        return counted / ((System.nanoTime() - start) / 1e9);
    }

    private int verify(long offering) {
        var request = rooms.the(RequestContextController.class);
        request.activate();
        try {
            rooms.the(CurrentCaller.class).set(OPERATOR);
            var ids = LongStream.range(0, SEATS)
                    .mapToObj(seat -> offering * 100 + seat)
                    .collect(Collectors.toSet());
            return rooms.the(VerifyCompletions.class).verify(offering, ids).counted();
        } finally {
            request.deactivate();
        }
    }

    private EntityManager em() {
        return rooms.the(EntityManager.class);
    }

    private void change(String sql, Object... values) {
        rooms.the(Transactions.class).run(() -> {
            var query = em().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    @Override
    public void close() {
        rooms.close();
    }
}
