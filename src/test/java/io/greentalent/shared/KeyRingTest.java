package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the keys promise. */
class KeyRingTest {
    private static final String NUMBER = "50010119900307889X";

    @TempDir
    Path data;

    private final KeyRing keys = new KeyRing();

    @BeforeEach
    void made() {
        keys.settings = new Settings();
        keys.settings.data = data.toString();
        keys.makeMissing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enc-1", "mac-1", "sig-1"})
    void aKeyIsReadByItsOwnerOnly(String id) throws IOException {
        var file = data.resolve("keys").resolve(id + ".key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aCiphertextNamesItsKeyHidesItsTextAndDiffersEachTime() {
        byte[] once = keys.encrypt(NUMBER);
        assertEquals(NUMBER, keys.decryptText(once));
        String seen = new String(once, StandardCharsets.ISO_8859_1);
        assertEquals("enc-1", seen.substring(1, 6));
        assertFalse(seen.contains(NUMBER));
        assertNotEquals(HexFormat.of().formatHex(once), HexFormat.of().formatHex(keys.encrypt(NUMBER)));
    }

    @Test
    void anAlteredCiphertextIsRefused() {
        byte[] altered = keys.encrypt(NUMBER);
        altered[altered.length - 1] ^= 1;
        var refused = assertThrows(IllegalStateException.class, () -> keys.decrypt(altered));
        assertFalse(refused.getMessage().contains(NUMBER));
    }

    @Test
    void theHashIsTheSameForTheSameNumberAndAnotherUnderAnotherKey(@TempDir Path elsewhere) {
        var others = new KeyRing();
        others.settings = new Settings();
        others.settings.data = elsewhere.toString();
        others.makeMissing();
        assertEquals(keys.hash(NUMBER), keys.hash(NUMBER));
        assertEquals(64, keys.hash(NUMBER).length());
        assertNotEquals(keys.hash(NUMBER), others.hash(NUMBER));
    }

    @Test
    void aSignatureFitsItsMessageOnly() {
        byte[] root = "root".getBytes(StandardCharsets.US_ASCII);
        String signature = keys.sign("sig-1", root);
        assertTrue(keys.signed("sig-1", root, signature));
        assertFalse(keys.signed("sig-1", "r00t".getBytes(StandardCharsets.US_ASCII), signature));
        assertFalse(keys.signed("sig-1", root, "no signature"));
    }

    @Test
    void nodesThatStartAtOnceOverAnEmptyFolderAgreeOnEachKey(@TempDir Path shared) throws Exception {
        var start = new CyclicBarrier(8);
        Callable<String> node = () -> {
            var own = new KeyRing();
            own.settings = new Settings();
            own.settings.data = shared.toString();
            start.await();
            own.makeMissing();
            return KeyRing.ALL.stream().map(own::fingerprint).collect(Collectors.joining(" "));
        };
        var seen = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var found : threads.invokeAll(Collections.nCopies(8, node))) {
                seen.add(found.get());
            }
        }
        assertEquals(1, seen.size());
        try (var files = Files.list(shared.resolve("keys"))) {
            assertEquals(3, files.count(), "nothing is left beside the keys");
        }
    }
}
