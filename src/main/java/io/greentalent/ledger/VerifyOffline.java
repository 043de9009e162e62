package io.greentalent.ledger;

import io.greentalent.ledger.ChainCheck.Seen;
import io.greentalent.shared.Batches;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Checks every chain and every signed root over a plain connection, without the server (离线验链): what a restore has brought
 * back is told true before anybody is served. Changes nothing.
 */
public final class VerifyOffline {
    private static final int CHAINS_AT_ONCE = 50;
    private static final String LINKS =
            "select offering_id, chain_seq, person_time_id, seq, sign, person_id, course_id,"
                    + " college_id, category, completed_on, rule_number, reason, entered_by, entered_by_name, entered_at,"
                    + " previous_hash, hash from ledger_entry where offering_id in (";

    private final PlainRows rows;
    private final RootCheck roots;

    /**
     * What was looked at and found.
     *
     * @param counted the sum over all entries: the person-times that count
     * @param flaws empty when nothing is wrong
     */
    public record Report(long chains, long entries, long counted, long roots, List<Flaw> flaws) {}

    private VerifyOffline(Connection connection, Path keys) {
        this.rows = new PlainRows(connection);
        this.roots = new RootCheck(new PlainRoots(rows, keys), all -> Witness.missingIn(keys, all));
    }

    /** @param keys the folder of keys, which also remembers the signed roots */
    public static Report of(Connection connection, Path keys) throws SQLException {
        return new VerifyOffline(connection, keys).report();
    }

    private Report report() throws SQLException {
        var flaws = new ArrayList<>(roots.flaws());
        var offerings = new TreeSet<Long>(roots.seen().keySet());
        rows.each(
                "select offering_id from chain_head union select offering_id from ledger_entry",
                row -> offerings.add(row.getLong(1)));
        long entries = 0;
        long counted = 0;
        for (var some : Batches.of(offerings, CHAINS_AT_ONCE)) {
            var chains = chains(some);
            var heads = heads(some);
            for (long offering : some) {
                var links = chains.getOrDefault(offering, List.of());
                entries += links.size();
                counted += links.stream().mapToLong(Link::sign).sum();
                List<Seen> seen = roots.seen().getOrDefault(offering, List.of());
                flaws.addAll(ChainCheck.of(offering, links, heads.get(offering), seen));
            }
        }
        return new Report(offerings.size(), entries, counted, roots.count(), List.copyOf(flaws));
    }

    private Map<Long, List<Link>> chains(List<Long> offerings) throws SQLException {
        var chains = new HashMap<Long, List<Link>>();
        rows.each(LINKS + Batches.constants(offerings) + ") order by offering_id, chain_seq", row -> {
            var link = new Link(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getString(9),
                    row.getObject(10, LocalDate.class),
                    row.getInt(11),
                    row.getString(12),
                    row.getLong(13),
                    row.getString(14),
                    PlainRows.time(row, 15),
                    row.getString(16),
                    row.getString(17));
            chains.computeIfAbsent(link.offeringId(), k -> new ArrayList<>()).add(link);
        });
        return chains;
    }

    private Map<Long, Tip> heads(List<Long> offerings) throws SQLException {
        var heads = new HashMap<Long, Tip>();
        rows.each(
                "select offering_id, length, hash from chain_head where offering_id in (" + Batches.constants(offerings)
                        + ")",
                row -> heads.put(row.getLong(1), new Tip(row.getLong(1), row.getLong(2), row.getString(3))));
        return heads;
    }
}
