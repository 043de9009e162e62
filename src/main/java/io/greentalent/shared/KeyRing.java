package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The installation's keys, made at first start in the data folder and never in the database: AES-256-GCM for columns
 * and files, HMAC-SHA-256 to match identity numbers, Ed25519 to sign the ledger's roots. Ciphertexts begin with their
 * key's id, so that keys can change while old rows stay readable.
 */
@ApplicationScoped
public class KeyRing {
    /** The first key of each kind. */
    public static final String CIPHER_KEY = "enc-1";

    public static final String HASH_KEY = "mac-1";
    public static final String SIGNING_KEY = "sig-1";
    /** Every key that a new installation must own. */
    public static final List<String> ALL = List.of(CIPHER_KEY, HASH_KEY, SIGNING_KEY);

    private final KeyedHashes hashes = new KeyedHashes();
    private final KeysOfTransaction written = new KeysOfTransaction();

    private volatile @Nullable String refusal;
    private volatile @Nullable KeyFiles files;

    @Inject
    Settings settings;

    /** The keys in that folder, for a command that runs without the server. */
    public static KeyRing in(Path folder) {
        var ring = new KeyRing();
        ring.files = new KeyFiles(folder);
        return ring;
    }

    /** What a key can be told by without being shown: it says nothing of the key's bytes. */
    public String fingerprint(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(("fingerprint of " + id).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(files().bytes(id)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True when that key's file is there. */
    public boolean has(String id) {
        return files().has(id);
    }

    /** The keys in use. */
    public Ring ring() {
        return files().ring();
    }

    /** The keys in use at this moment, whenever they were last looked at. */
    public Ring ringNow() {
        return files().ringNow();
    }

    /** From now on this thread's transaction is looked after: {@link #stillInUse} tells of it at its end. */
    void watch() {
        written.begin();
    }

    /** Whether all that this thread has written since {@link #watch} is by the keys in use at this moment; ends the watch. */
    boolean stillInUse() {
        return written.stands(this::ringNow);
    }

    /** The keys in use, by which something is written now. Refuses where this node's keys are not those of the database. */
    private Ring writing() {
        if (refusal != null) {
            throw Problem.of("shared.otherKeys");
        }
        var ring = files().ring();
        written.by(ring);
        return ring;
    }

    /** From now on nothing is written by these keys, for that reason; null where all is well again. */
    void refuse(@Nullable String why) {
        refusal = why;
    }

    /** Why nothing is written by these keys; null where all is well. */
    public @Nullable String refusal() {
        return refusal;
    }

    /** Makes the keys that are missing, readable by the owner only. Called at start-up, before any row is written. */
    public void makeMissing() {
        make(ring().ids());
    }

    /** Makes the next key of each kind, without using it. */
    public List<String> makeNext() {
        var next = ring().next(Instant.EPOCH);
        var ids = List.of(next.cipher(), next.hash(), next.signing());
        make(ids);
        return ids;
    }

    /** From now on the next keys are in use, and hashes are by two. Nothing where that is so already. */
    public void change(Instant at) {
        if (!ring().changing()) {
            use(ring().next(at));
        }
    }

    /** No row bears a hash by the former key any more. */
    public void settle() {
        use(ring().atRest());
    }

    /** Puts that key aside. */
    public void retire(String id) {
        try {
            files().retire(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Encrypts; the same text gives other bytes each time. */
    public byte[] encrypt(byte[] plain) {
        String key = writing().cipher();
        return Sealed.of(key, files().bytes(key), plain);
    }

    /** Reverses {@link #encrypt(byte[])}; bytes that were altered or belong to another key are refused. */
    public byte[] decrypt(byte[] stored) {
        return Sealed.open(files().bytes(Sealed.key(stored)), stored);
    }

    /** True where it is encrypted with another key than is in use. */
    public boolean outdated(byte @Nullable [] stored) {
        return stored != null && !Sealed.key(stored).equals(ring().cipher());
    }

    /** The same text by the key in use. */
    public byte @Nullable [] anew(byte @Nullable [] stored) {
        return stored == null || !outdated(stored) ? stored : encrypt(decrypt(stored));
    }

    public byte[] encrypt(String plain) {
        return encrypt(plain.getBytes(StandardCharsets.UTF_8));
    }

    public String decryptText(byte[] stored) {
        return new String(decrypt(stored), StandardCharsets.UTF_8);
    }

    /** The keyed hash by which an identity number is matched, as 64 hex digits. */
    public String hash(String text) {
        return hash(writing().hash(), text);
    }

    /** The hashes by keys from before that are kept for those who were erased, whose numbers nobody knows any more. */
    public List<String> earlierHashes(String text) {
        return files().earlierHashKeys().stream().map(key -> hash(key, text)).toList();
    }

    /** True where a person is known by one hash only: no keys change, and nobody is known by an earlier one. */
    public boolean oneHash() {
        return !ring().changing() && files().earlierHashKeys().isEmpty();
    }

    /** The key by which that text has that hash; empty for none that is there. */
    public String keyOf(String hash, String text) {
        var ring = ring();
        return Stream.concat(
                        Stream.of(ring.hash(), Objects.requireNonNullElse(ring.former(), ring.hash())),
                        files().earlierHashKeys().stream())
                .filter(key -> hash(key, text).equals(hash))
                .findFirst()
                .orElse("");
    }

    /** The hash that rows may still bear while keys change; the same as {@link #hash} at rest. */
    public String formerHash(String text) {
        var ring = writing();
        return hash(Objects.requireNonNullElse(ring.former(), ring.hash()), text);
    }

    private String hash(String key, String text) {
        return hashes.of(key, () -> files().bytes(key), text);
    }

    /** An Ed25519 signature over the message, by that key, in Base64. */
    public String sign(String key, byte[] message) {
        return Ed25519.sign(files().bytes(key), message);
    }

    /** Whether the signature over the message was made with that key, which is ours. */
    public boolean signed(String key, byte[] message, String base64) {
        return key.startsWith("sig-") && has(key) && Ed25519.signed(files().bytes(key), message, base64);
    }

    private void make(List<String> ids) {
        try {
            for (String id : ids) {
                files().make(id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void use(Ring ring) {
        try {
            files().use(ring);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return files().folder();
    }

    private KeyFiles files() {
        var ready = files;
        if (ready == null) {
            ready = new KeyFiles(settings.data().resolve("keys"));
            files = ready;
        }
        return ready;
    }
}
