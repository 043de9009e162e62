package io.greentalent.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The secret of an API key (密钥原文): 256 random bits, so that a plain hash of it can't be guessed back.
 *
 * @param text what the owner is shown once, {@code gtk_} and 43 characters
 */
record ApiSecret(String text) {
    private static final String PREFIX = "gtk_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int SHOWN = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiSecret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new ApiSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Whether that could be one at all. */
    static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }

    /** Its beginning; too little to use. */
    String shown() {
        return text.substring(0, SHOWN);
    }

    /** What is kept of it, as 64 hex digits. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return shown() + "…";
    }
}
