package io.greentalent.keeping;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes a table as text that no database owns (表的文本): a line of columns, then a line a row, cells parted by tabs. */
final class TableText {
    private static final int TELL_EVERY = 2000;

    private final String table;
    private final LongConsumer progress;

    /** @param progress is told how many rows of the table are written, now and then */
    TableText(String table, LongConsumer progress) {
        this.table = table;
        this.progress = progress;
    }

    /** One column: its name and what it holds. */
    record Column(String name, Cell cell) {
        String head() {
            return name + ":" + cell;
        }

        static Column of(String head) {
            int colon = head.indexOf(':');
            return new Column(head.substring(0, colon), Cell.valueOf(head.substring(colon + 1)));
        }
    }

    /** Writes the snapshot's rows into a new compressed file. */
    TableMark write(Snapshot from, Path file) throws IOException, SQLException {
        var digest = Sha256.digest();
        var sum = new RowSum();
        try (var channel = PrivateFiles.create(file);
                var statement = from.rowByRow();
                var rows = statement.executeQuery("select * from " + table)) {
            try (var out = new BufferedOutputStream(
                    new Packed(new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
                        @Override
                        void beforeEnd() throws IOException {
                            channel.force(true);
                        }
                    })) {
                var columns = columns(rows.getMetaData());
                out.write(head(columns).getBytes(StandardCharsets.UTF_8));
                copy(rows, columns, out, sum);
            }
        }
        return new TableMark(
                table, sum.rows(), sum.hex(), HexFormat.of().formatHex(digest.digest()), from.nextId(table));
    }

    /** What the table holds now, of these columns. */
    TableMark mark(Connection connection, boolean embedded, List<Column> columns) throws IOException, SQLException {
        var sum = new RowSum();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        try (Statement statement = Snapshot.rowByRow(connection, embedded);
                var rows = statement.executeQuery("select " + names + " from " + table)) {
            copy(rows, columns, OutputStream.nullOutputStream(), sum);
        }
        return new TableMark(table, sum.rows(), sum.hex(), "", 0);
    }

    private void copy(ResultSet rows, List<Column> columns, OutputStream out, RowSum sum)
            throws IOException, SQLException {
        var line = new StringBuilder();
        while (rows.next()) {
            line.setLength(0);
            for (int i = 0; i < columns.size(); i++) {
                line.append(i == 0 ? "" : "\t").append(columns.get(i).cell().write(rows, i + 1));
            }
            line.append('\n');
            byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
            sum.add(bytes, bytes.length);
            out.write(bytes);
            if (sum.rows() % TELL_EVERY == 0) {
                progress.accept(sum.rows());
            }
        }
        progress.accept(sum.rows());
    }

    private static List<Column> columns(ResultSetMetaData of) throws SQLException {
        var columns = new ArrayList<Column>();
        for (int i = 1; i <= of.getColumnCount(); i++) {
            columns.add(new Column(of.getColumnName(i).toLowerCase(Locale.ROOT), Cell.of(of.getColumnType(i))));
        }
        return columns;
    }

    private static String head(List<Column> columns) {
        return columns.stream().map(Column::head).collect(Collectors.joining("\t", "", "\n"));
    }

    /** Compressed for speed: what is written is mostly hashes and ciphers. */
    private abstract static class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }

        abstract void beforeEnd() throws IOException;

        @Override
        public void close() throws IOException {
            finish();
            out.flush();
            beforeEnd();
            super.close();
        }
    }
}
