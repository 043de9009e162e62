package io.greentalent.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows into one table, a thousand at a time; refuses to be left with rows unsent. */
final class Batch implements AutoCloseable {
    private static final int FULL = 1000;
    private final PreparedStatement insert;
    private int waiting;

    /** @param columns separated by commas, in the order in which {@link #add} gets its values */
    Batch(Connection connection, String table, String columns) throws SQLException {
        int width = columns.split(",", -1).length;
        insert = connection.prepareStatement("insert into " + table + " (" + columns + ") values ("
                + String.join(", ", Collections.nCopies(width, "?")) + ")");
    }

    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
        if (++waiting == FULL) {
            send();
        }
    }

    void send() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        send();
        insert.close();
    }

    /** Closes all, in that order, so that the first ones are there when the later ones refer to them. */
    static void close(List<Batch> batches) throws SQLException {
        for (Batch batch : batches) {
            batch.close();
        }
    }
}
