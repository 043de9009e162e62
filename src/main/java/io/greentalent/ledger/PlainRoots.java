package io.greentalent.ledger;

import io.greentalent.shared.KeyRing;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Signed roots over a plain connection, checked by the keys of a folder (离线签名根). */
final class PlainRoots implements SignedRoots {
    private final PlainRows rows;
    private final KeyRing keys;

    PlainRoots(PlainRows rows, Path keys) {
        this.rows = rows;
        this.keys = KeyRing.in(keys);
    }

    @Override
    public List<LedgerRoot> all() {
        return list(
                "select on_day, chains, entries, root, key_id, signature, signed_at from ledger_root order by on_day",
                (row, all) -> all.add(new LedgerRoot(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        PlainRows.time(row, 7))));
    }

    @Override
    public List<LocalDate> daysOfHeads() {
        return list(
                "select distinct on_day from ledger_root_head order by on_day",
                (row, all) -> all.add(row.getObject(1, LocalDate.class)));
    }

    @Override
    public List<Tip> heads(LocalDate day) {
        return list(
                "select offering_id, length, hash from ledger_root_head where on_day = '" + day
                        + "' order by offering_id",
                (row, all) -> all.add(new Tip(row.getLong(1), row.getLong(2), row.getString(3))));
    }

    @Override
    public boolean signed(LedgerRoot root) {
        return root.signedBy(keys);
    }

    private interface Taken<T> {
        void take(ResultSet row, List<T> all) throws SQLException;
    }

    private <T> List<T> list(String sql, Taken<T> each) {
        var all = new ArrayList<T>();
        try {
            rows.each(sql, row -> each.take(row, all));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }
}
