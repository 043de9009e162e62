package io.greentalent.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 by any of several keys (密钥散列). */
final class KeyedHashes {
    private static final String NAME = "HmacSHA256";

    private final Map<String, Mac> ready = new ConcurrentHashMap<>();

    /** The hash as 64 hex digits; the bytes of the key of that id are asked for once. */
    String of(String id, Supplier<byte[]> key, String text) {
        try {
            // Each hash takes a copy: to make one anew costs more than the hash.
            var mac = (Mac) ready.computeIfAbsent(id, same -> keyed(key.get())).clone();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac keyed(byte[] key) {
        try {
            var mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key, NAME));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
