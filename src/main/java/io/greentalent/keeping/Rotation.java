package io.greentalent.keeping;

import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Ring;
import java.sql.Connection;
import java.sql.SQLException;

/** Which change of keys comes next, of two who ask at once for one only (换钥次序). Within the transaction that plans it. */
final class Rotation {
    /** The kind of the task. */
    static final String KIND = "keeping.rotate";

    /** Whoever plans a change holds the keys in use until that is committed. */
    private static final String HELD = "select id from key_use where retired_at is null order by id for update";

    private static final String RUNNING = "select count(*) from task where kind = ? and state = 'RUNNING'";

    private Rotation() {}

    /** The number of the keys that shall be in use; the present one's where a change was stopped. Refuses while one is under way. */
    static long next(Connection connection, KeyRing keys) throws SQLException {
        try (var held = connection.prepareStatement(HELD);
                var running = connection.prepareStatement(RUNNING)) {
            held.executeQuery().close();
            running.setString(1, KIND);
            try (var found = running.executeQuery()) {
                if (found.next() && found.getLong(1) > 0) {
                    throw Problem.of("keeping.rotate.running");
                }
            }
        }
        var ring = keys.ringNow();
        return number(ring) + (ring.changing() ? 0 : 1);
    }

    /** The number that the keys in use bear. */
    static long number(Ring ring) {
        return Long.parseLong(ring.hash().substring(ring.hash().indexOf('-') + 1));
    }
}
