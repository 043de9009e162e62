package io.greentalent.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of an installation's keys are in use (在用密钥).
 *
 * @param cipher what is written is encrypted with it; older rows name theirs
 * @param hash identity numbers are matched by it
 * @param former the one before it, while rows still bear its hashes; null at rest
 * @param signing roots are signed with it; older roots name theirs
 * @param since when the change began; null before the first
 */
public record Ring(
        String cipher,
        String hash,
        @Nullable String former,
        String signing,
        @Nullable Instant since) {
    static final Ring FIRST = new Ring(KeyRing.CIPHER_KEY, KeyRing.HASH_KEY, null, KeyRing.SIGNING_KEY, null);

    /** True while rows bear hashes by two keys. */
    public boolean changing() {
        return former != null;
    }

    /** The keys without which rows could not be read, matched or signed now. */
    public List<String> ids() {
        var ids = new ArrayList<String>(List.of(cipher, hash, signing));
        if (former != null) {
            ids.add(former);
        }
        return ids;
    }

    /** The same key's next: {@code enc-1} is followed by {@code enc-2}. */
    static String after(String id) {
        int dash = id.indexOf('-');
        return id.substring(0, dash + 1) + (Integer.parseInt(id.substring(dash + 1)) + 1);
    }

    /** The key before that one; empty for the first. */
    static String before(String id) {
        int dash = id.indexOf('-');
        int number = Integer.parseInt(id.substring(dash + 1));
        return number == 1 ? "" : id.substring(0, dash + 1) + (number - 1);
    }

    Ring next(Instant at) {
        return new Ring(after(cipher), after(hash), hash, after(signing), at);
    }

    Ring atRest() {
        return new Ring(cipher, hash, null, signing, since);
    }

    String text() {
        return String.join("\n", cipher, hash, former == null ? "-" : former, signing, String.valueOf(since), "");
    }

    static Ring of(String text) {
        var lines = text.lines().toList();
        return new Ring(
                lines.get(0),
                lines.get(1),
                lines.get(2).equals("-") ? null : lines.get(2),
                lines.get(3),
                lines.get(4).equals("null") ? null : Instant.parse(lines.get(4)));
    }
}
