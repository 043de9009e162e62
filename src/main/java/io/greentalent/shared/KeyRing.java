package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The installation's keys, made at first start in the data folder and never in the database: AES-256-GCM for columns
 * and files, HMAC-SHA-256 to match identity numbers, Ed25519 to sign the ledger's roots. Ciphertexts begin with their
 * key's id, so that keys can change while old rows stay readable.
 */
@ApplicationScoped
public class KeyRing {
    public static final String CIPHER_KEY = "enc-1";
    public static final String HASH_KEY = "mac-1";
    public static final String SIGNING_KEY = "sig-1";
    /** Every key that an installation must own. */
    public static final List<String> ALL = List.of(CIPHER_KEY, HASH_KEY, SIGNING_KEY);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();
    private volatile @Nullable Mac mac;

    @Inject
    Settings settings;

    /** True when that key's file is there. */
    public boolean has(String id) {
        return Files.isRegularFile(file(id));
    }

    /** Makes the keys that are missing, readable by the owner only. Called at start-up, before any row is written. */
    public void makeMissing() {
        try {
            Files.createDirectories(folder());
            for (String id : ALL) {
                if (!has(id)) {
                    write(id, id.equals(SIGNING_KEY) ? newSigningKey() : random(32));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Encrypts; the same text gives other bytes each time. */
    public byte[] encrypt(byte[] plain) {
        byte[] iv = random(IV);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, CIPHER_KEY, iv, plain);
        byte[] id = CIPHER_KEY.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + id.length + IV + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(iv)
                .put(sealed)
                .array();
    }

    /** Reverses {@link #encrypt(byte[])}; bytes that were altered or belong to another key are refused. */
    public byte[] decrypt(byte[] stored) {
        var in = ByteBuffer.wrap(stored);
        byte[] id = new byte[in.get()];
        in.get(id);
        byte[] iv = new byte[IV];
        in.get(iv);
        byte[] sealed = new byte[in.remaining()];
        in.get(sealed);
        return gcm(Cipher.DECRYPT_MODE, new String(id, StandardCharsets.US_ASCII), iv, sealed);
    }

    public byte[] encrypt(String plain) {
        return encrypt(plain.getBytes(StandardCharsets.UTF_8));
    }

    public String decryptText(byte[] stored) {
        return new String(decrypt(stored), StandardCharsets.UTF_8);
    }

    /** The keyed hash by which an identity number is matched, as 64 hex digits. */
    public String hash(String text) {
        try {
            var mac = (Mac) keyed().clone();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ready to hash; each hash takes a copy of it, as to make one anew costs more than the hash. */
    private Mac keyed() {
        var ready = mac;
        if (ready == null) {
            try {
                ready = Mac.getInstance("HmacSHA256");
                ready.init(new SecretKeySpec(bytes(HASH_KEY), "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            mac = ready;
        }
        return ready;
    }

    /** An Ed25519 signature over the message, in Base64. */
    public String sign(byte[] message) {
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(signing()[0]));
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the signature over the message was made with that key. */
    public boolean signed(byte[] message, String base64) {
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(signing()[1]));
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] gcm(int mode, String keyId, byte[] iv, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes(keyId), "AES"), new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored value does not fit its key", e);
        }
    }

    /** Private and public half, PKCS#8 and X.509, kept in one file. */
    private byte[][] signing() {
        var in = ByteBuffer.wrap(bytes(SIGNING_KEY));
        byte[] secret = new byte[in.getInt()];
        in.get(secret);
        byte[] open = new byte[in.remaining()];
        in.get(open);
        return new byte[][] {secret, open};
    }

    private static byte[] newSigningKey() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] secret = pair.getPrivate().getEncoded();
        byte[] open = pair.getPublic().getEncoded();
        return ByteBuffer.allocate(Integer.BYTES + secret.length + open.length)
                .putInt(secret.length)
                .put(secret)
                .put(open)
                .array();
    }

    private byte[] bytes(String id) {
        return loaded.computeIfAbsent(id, this::read);
    }

    private byte[] read(String id) {
        try {
            return Base64.getDecoder().decode(Files.readString(file(id)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("key " + id + " cannot be read", e);
        }
    }

    /** Whole or not at all, and the first one stays: another node may make it in the same moment, and reads it in the next. */
    private void write(String id, byte[] key) throws IOException {
        var beside = Files.createTempFile(
                folder(),
                id,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(
                    beside, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.createLink(file(id), beside);
        } catch (FileAlreadyExistsException e) {
            loaded.remove(id);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** By which two keys are told apart: nobody learns the key from it. */
    String fingerprint(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(("fingerprint of " + id).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Path folder() {
        return settings.data().resolve("keys");
    }

    private Path file(String id) {
        return folder().resolve(id + ".key");
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
