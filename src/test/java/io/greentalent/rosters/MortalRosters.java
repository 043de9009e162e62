package io.greentalent.rosters;

import io.greentalent.Mortal;
import io.greentalent.RunningRooms;
import io.greentalent.offerings.EvidenceChanged;
import io.greentalent.people.InventedNumbers;
import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
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

/**
 * A process that works at a roster and is to be killed: {@code folder verb chunk [rows]}. In the transaction of that
 * chunk it says so on its standard output and waits for its end.
 */
public final class MortalRosters {
    private static final Caller OFFICER = new Caller(
            31L,
            "officer",
            "Officer",
            Set.of(Role.COLLEGE),
            RosterWorld.COLLEGE,
            null,
            Locale.SIMPLIFIED_CHINESE,
            "127.0.0.1");

    private MortalRosters() {}

    /** Counts the chunks of whatever the jobs do, and stops in one of them. */
    @ApplicationScoped
    public static class Witness {
        private static int left = -1;

        void chunk(@Observes @Priority(1) EvidenceChanged event) {
            left--;
            if (left == 0) {
                Mortal.waitHere();
            }
        }
    }

    /** Begins with the next chunk, which is the first. */
    private static void stopIn(int chunk) {
        Witness.left = chunk;
    }

    public static void main(String[] args) throws Exception {
        int chunk = Integer.parseInt(args[2]);
        if (args[1].equals("boot")) {
            stopIn(chunk);
        }
        try (var rooms = RunningRooms.in(Path.of(args[0]), Witness.class)) {
            rooms.request();
            switch (args[1]) {
                case "commit" -> {
                    long report = upload(rooms, Integer.parseInt(args[3]));
                    stopIn(chunk);
                    rooms.the(Jobs.class).begin(rooms.the(CommitRoster.class).commit(report));
                }
                case "undo" -> {
                    rooms.the(CurrentCaller.class).set(OFFICER);
                    stopIn(chunk);
                    rooms.the(Jobs.class).begin(rooms.the(UndoRoster.class).undo(1));
                }
                default -> {
                    // What was left undone went on when the rooms started.
                }
            }
        }
    }

    private static long upload(RunningRooms rooms, int rows) {
        new RosterWorld((sql, values) -> change(rooms, sql, values)).make();
        rooms.the(CurrentCaller.class).set(OFFICER);
        List<String> lines = IntStream.range(0, rows)
                .mapToObj(i -> RosterWorld.line(
                        "张三",
                        InventedNumbers.of(String.format(Locale.ROOT, "5001%02d", i / 900 + 1), "20050314", i % 900),
                        "LT-01"))
                .toList();
        return rooms.the(UploadRoster.class)
                .upload(RosterWorld.COLLEGE, RosterWorld.TERM, null, RosterWorld.csv(lines), "名册.csv");
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
