package io.greentalent.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Bytes encrypted by AES-256-GCM (密文): the id of the key with its length, the nonce, the text with its tag. */
final class Sealed {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Sealed() {}

    static byte[] of(String key, byte[] secret, byte[] plain) {
        byte[] nonce = KeyFiles.random(NONCE);
        byte[] text = gcm(Cipher.ENCRYPT_MODE, secret, nonce, plain);
        byte[] id = key.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + id.length + NONCE + text.length)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(text)
                .array();
    }

    /** The id of the key that it was encrypted with. */
    static String key(byte[] stored) {
        return new String(stored, 1, stored[0], StandardCharsets.US_ASCII);
    }

    /** What was encrypted; refuses bytes that were altered or belong to another key. */
    static byte[] open(byte[] secret, byte[] stored) {
        var in = ByteBuffer.wrap(stored).position(1 + stored[0]);
        byte[] nonce = new byte[NONCE];
        in.get(nonce);
        byte[] text = new byte[in.remaining()];
        in.get(text);
        return gcm(Cipher.DECRYPT_MODE, secret, nonce, text);
    }

    private static byte[] gcm(int mode, byte[] secret, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored value does not fit its key", e);
        }
    }
}
