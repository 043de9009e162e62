package io.greentalent.keycloak;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The second factor as a telephone shows it (RFC 6238). A code is good once: the realm takes the one before and after too. */
final class OneTimeCode {
    private static final String SECRET = "greentalent-test-otp";
    private static final Map<String, Long> USED = new HashMap<>();

    private OneTimeCode() {}

    /** One that this user has not given yet. */
    static synchronized String of(String username) {
        long now = Instant.now().getEpochSecond() / 30;
        long step = Math.max(now - 1, USED.getOrDefault(username, 0L) + 1);
        if (step > now + 1) {
            throw new IllegalStateException(username + " has signed in three times within half a minute");
        }
        USED.put(username, step);
        return at(step, SECRET.getBytes(StandardCharsets.UTF_8));
    }

    static String at(long step, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int code = ByteBuffer.wrap(hash).getInt(at) & 0x7fffffff;
            return "%06d".formatted(code % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
