package io.greentalent.keeping;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A sum over rows that does not depend on their order (行和): the SHA-256 of each, added up modulo 2^256. Two databases sort
 * texts differently, and hold the same rows all the same.
 */
final class RowSum {
    private static final int WORDS = 4;

    private final MessageDigest digest = Sha256.digest();
    private final long[] sum = new long[WORDS];
    private long rows;

    void add(byte[] row, int length) {
        digest.update(row, 0, length);
        byte[] hash = digest.digest();
        long carry = 0;
        for (int word = WORDS - 1; word >= 0; word--) {
            long with = sum[word] + word(hash, word);
            boolean over = Long.compareUnsigned(with, sum[word]) < 0;
            long result = with + carry;
            carry = over || Long.compareUnsigned(result, with) < 0 ? 1 : 0;
            sum[word] = result;
        }
        rows++;
    }

    private static long word(byte[] hash, int word) {
        long value = 0;
        for (int i = word * Long.BYTES; i < (word + 1) * Long.BYTES; i++) {
            value = value << Byte.SIZE | hash[i] & 0xff;
        }
        return value;
    }

    long rows() {
        return rows;
    }

    String hex() {
        var text = new StringBuilder();
        for (long word : sum) {
            text.append(HexFormat.of().toHexDigits(word));
        }
        return text.toString();
    }
}
