package io.greentalent.learning;

import io.greentalent.learning.SheetRowVerdict.Kind;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What is to become of a filled-in sheet, row by row (核对结论).
 *
 * @param sheet its name
 * @param head what is wrong with the header; nothing is taken over until it is mended
 * @param rows those that are not blank, in the sheet's order
 * @param ignored headers of columns that the sheet does not need
 */
public record SheetVerdict(String sheet, List<SheetFinding> head, List<SheetRowVerdict> rows, List<String> ignored)
        implements Serializable {
    public SheetVerdict {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
    }

    public long count(Kind kind) {
        return rows.stream().filter(r -> r.kind() == kind).count();
    }

    /** True when it would change nothing. */
    public boolean idle() {
        return count(Kind.NEW) + count(Kind.CHANGED) == 0;
    }

    /** The rows that would change something. */
    public List<SheetRowVerdict> toApply() {
        return rows.stream()
                .filter(r -> r.kind() == Kind.NEW || r.kind() == Kind.CHANGED)
                .toList();
    }

    /** All findings, the header's first. */
    public List<SheetFinding> findings() {
        var all = new ArrayList<>(head);
        rows.forEach(r -> all.addAll(r.findings()));
        return all;
    }

    /** The same for the same verdict only: what was looked at is what is taken over. */
    public String fingerprint() {
        var text = new StringBuilder(sheet);
        head.forEach(f -> text.append('\n').append(f));
        rows.forEach(r -> text.append('\n').append(r));
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
