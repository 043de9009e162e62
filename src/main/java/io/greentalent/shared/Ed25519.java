package io.greentalent.shared;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Signatures by a pair of keys as {@link KeyFiles} keeps it (数字签名): the length of the secret one, that, and the open one. */
final class Ed25519 {
    private static final String NAME = "Ed25519";

    private Ed25519() {}

    /** A signature over the message, in Base64. */
    static String sign(byte[] pair, byte[] message) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(parts(pair)[0])));
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether that is a signature over the message by this pair; false for anything else. */
    static boolean signed(byte[] pair, byte[] message, String base64) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(parts(pair)[1])));
            signature.update(message);
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[][] parts(byte[] pair) {
        var in = ByteBuffer.wrap(pair);
        byte[] secret = new byte[in.getInt()];
        in.get(secret);
        byte[] open = new byte[in.remaining()];
        in.get(open);
        return new byte[][] {secret, open};
    }
}
