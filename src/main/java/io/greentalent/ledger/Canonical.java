package io.greentalent.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A text of fields that can be read in one way only: each stands behind its length in bytes, {@code 3:abc}, so that no two
 * different lists of fields give the same text (规范化文本).
 */
final class Canonical {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    private final MessageDigest digest;

    /**
     * @param kind names what is written and the version of its list of fields, so that hashes of different kinds never
     *     meet
     */
    Canonical(String kind) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        with(kind);
    }

    Canonical with(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    Canonical with(long field) {
        return with(Long.toString(field));
    }

    Canonical with(LocalDate field) {
        return with(field.toString());
    }

    Canonical with(LocalDateTime field) {
        return with(MICROS.format(field));
    }

    /** SHA-256 of all that was written, as 64 hex digits. Ends the text. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
