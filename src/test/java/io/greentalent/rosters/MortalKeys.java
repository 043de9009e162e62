package io.greentalent.rosters;

import io.greentalent.Mortal;
import io.greentalent.RunningRooms;
import io.greentalent.keeping.RotateKeys;
import io.greentalent.people.InventedNumbers;
import io.greentalent.people.PersonsRehashed;
import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Role;
import io.greentalent.shared.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** A process that changes keys and is to be killed: {@code folder verb batch rows}. Within that batch it says so and waits. */
public final class MortalKeys {
    private MortalKeys() {}

    /** Counts the batches of persons, and stops in the transaction of one. */
    @ApplicationScoped
    public static class Witness {
        private static int left = -1;

        void batch(@Observes @Priority(1) PersonsRehashed event) {
            left--;
            if (left == 0) {
                Mortal.waitHere();
            }
        }
    }

    private static Caller caller(Role role, Long college) {
        return new Caller(31L, "user", "User", Set.of(role), college, null, Locale.SIMPLIFIED_CHINESE, "127.0.0.1");
    }

    private static void stopIn(int batch) {
        Witness.left = batch;
    }

    public static void main(String[] args) throws Exception {
        if (args[1].equals("boot")) {
            stopIn(Integer.parseInt(args[2]));
        }
        try (var rooms = RunningRooms.in(Path.of(args[0]), Witness.class)) {
            rooms.request();
            if (args[1].equals("rotate")) {
                roster(rooms, Integer.parseInt(args[3]));
                rooms.the(CurrentCaller.class).set(caller(Role.OPERATOR, null));
                stopIn(Integer.parseInt(args[2]));
                rooms.the(Jobs.class).begin(rooms.the(RotateKeys.class).rotate());
            }
        }
    }

    private static void roster(RunningRooms rooms, int rows) {
        new RosterWorld((sql, values) -> change(rooms, sql, values)).make();
        KeyRing.ALL.forEach(
                id -> change(rooms, "insert into key_use (id, since) values (?, '2026-11-01 08:00:00')", id));
        rooms.the(CurrentCaller.class).set(caller(Role.COLLEGE, RosterWorld.COLLEGE));
        List<String> lines = IntStream.range(0, rows)
                .mapToObj(i -> RosterWorld.line("张三", InventedNumbers.of("500101", "20050314", i), "LT-01"))
                .toList();
        long report = rooms.the(UploadRoster.class)
                .upload(RosterWorld.COLLEGE, RosterWorld.TERM, null, RosterWorld.csv(lines), "名册.csv");
        rooms.the(Jobs.class).begin(rooms.the(CommitRoster.class).commit(report));
    }

    private static void change(RunningRooms rooms, String sql, Object... values) {
        rooms.the(Transactions.class).run(() -> {
            var query = rooms.the(EntityManager.class).createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }
}
