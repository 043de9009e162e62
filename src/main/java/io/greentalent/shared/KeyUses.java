package io.greentalent.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which keys the rows of this database were written with (密钥登记), each by a fingerprint from which it cannot be guessed. */
final class KeyUses {
    private final Connection connection;
    private final KeyRing keys;
    private final Map<String, String> known = new HashMap<>();

    private KeyUses(Connection connection, KeyRing keys) {
        this.connection = connection;
        this.keys = keys;
    }

    static KeyUses of(Connection connection, KeyRing keys) throws SQLException {
        var uses = new KeyUses(connection, keys);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, fingerprint from key_use where retired_at is null")) {
            while (rows.next()) {
                @Nullable String fingerprint = rows.getString(2);
                uses.known.put(rows.getString(1), Objects.toString(fingerprint, ""));
            }
        }
        return uses;
    }

    /** Which of the keys that rows are written with is not in this folder, or is another one there; empty where all fit. */
    Optional<String> strange() {
        return known.entrySet().stream()
                .filter(use -> !keys.has(use.getKey())
                        || !use.getValue().isEmpty() && !use.getValue().equals(keys.fingerprint(use.getKey())))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    /** Refuses to go on where a key is missing, or is another than the rows were written with. */
    void require() {
        known.forEach((id, fingerprint) -> {
            if (!keys.has(id)) {
                throw new IllegalStateException("key " + id + " is missing from " + keys.folder()
                        + ": its rows could not be read. Put the key's file back from the backup of the keys");
            }
            if (!fingerprint.isEmpty() && !fingerprint.equals(keys.fingerprint(id))) {
                throw new IllegalStateException("key " + id + " in " + keys.folder() + " is not the one that this"
                        + " database was written with. All nodes share one folder; after a restore, put its keys back");
            }
        });
        // A ring that was lost would bring the first keys back, by which nobody is found any more.
        if (!known.isEmpty() && !known.keySet().containsAll(keys.ring().ids())) {
            throw new IllegalStateException(
                    "the keys in use are not those of this database: put the file ring back into " + keys.folder()
                            + " from the backup of the keys");
        }
    }

    /** Notes the keys that are there and not noted yet. */
    void record(LocalDateTime now) throws SQLException {
        try (var put = connection.prepareStatement("insert into key_use (id, since, fingerprint) values (?, ?, ?)"
                + " on duplicate key update fingerprint = values(fingerprint)")) {
            for (String id : keys.ring().ids()) {
                if (known.getOrDefault(id, "").isEmpty()) {
                    put.setString(1, id);
                    put.setObject(2, now);
                    put.setString(3, keys.fingerprint(id));
                    put.executeUpdate();
                }
            }
        }
    }
}
