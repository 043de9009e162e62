package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.people.InventedNumbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * After all the others have played: no identity number that was used, and none of the sample's, stands in a log, in a file of
 * the installation, in what was exported or in an address; and nothing failed for want of memory.
 */
class WrittenNumbersPageTest extends TwoCollegesTest {
    private static final Path DATA = Path.of(System.getProperty("test.data"));
    private static final Path SERVERS = Path.of("target/liberty/wlp/usr/servers");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[\\dXx](?![0-9A-Za-z])");
    /** Also one whose check digit is wrong. */
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("(?<!\\d)[1-8]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{3}[\\dXx](?!\\d)");

    private static final Pattern USED = Pattern.compile("(?=(\\d{17}[\\dXx]))");

    private static Stream<Path> files(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList().stream();
        }
    }

    /** Every byte a character, so that nothing is lost. */
    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsUsed(String text) {
        var used = InventedNumbers.made();
        return USED.matcher(text).results().anyMatch(r -> used.contains(r.group(1)));
    }

    /** Used by the tests, or any that fits: nobody knows the sample's. */
    private static boolean holdsAny(String text) {
        return holdsUsed(text) || NUMBER.matcher(text).results().anyMatch(r -> InventedNumbers.fits(r.group()));
    }

    @Test
    void noFileOfTheInstallationHoldsANumberThatWasUsed() throws IOException {
        assertTrue(InventedNumbers.made().size() > 0, "nobody was reported: play the other tests first");
        assertTrue(
                content(DATA.resolve("db/greentalent.mv.db")).contains("THREAD-1"),
                "what is stored as it stands is found");
        assertEquals(List.of(), files(DATA).filter(f -> holdsUsed(content(f))).toList());
    }

    @Test
    void noLogHoldsANumberOrTellsOfWantOfMemory() throws IOException {
        var logs = files(SERVERS)
                .filter(f ->
                        f.toString().matches(".*\\.(log|txt)") && !f.toString().contains("workarea"))
                .toList();
        assertTrue(!logs.isEmpty());
        assertEquals(
                List.of(),
                logs.stream()
                        .filter(f -> holdsAny(content(f))
                                || LIKE_A_NUMBER.matcher(content(f)).find())
                        .toList());
        assertEquals(
                List.of(),
                logs.stream()
                        .filter(f -> content(f).contains("OutOfMemoryError"))
                        .toList());
    }

    /** What was saved by the tests, and each download of each user: workbooks, bundles, error files. */
    @Test
    void nothingThatIsExportedHoldsANumber() throws IOException {
        var holding = new ArrayList<String>();
        int exported = 0;
        for (var user : rounds()) {
            for (var line : TABLE.lines()) {
                boolean download =
                        line.route().matches(".*(xlsx|template\\.xhtml|errors\\.xhtml|sheet\\.xhtml|findings\\.xhtml)");
                if (!line.isApi() && download && line.reach(user.role) != null) {
                    for (var ids : line.ids().isEmpty() ? List.of(Map.<String, String>of()) : user.seen(line)) {
                        exported++;
                        if (holdsAny(
                                unpacked(user.visitor.get(address(line, ids)).body()))) {
                            holding.add(user.username + " " + address(line, ids));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), holding);
        assertTrue(exported > 20, "so few exports: " + exported);
    }

    /** A workbook and a bundle with what is packed in them. */
    private static String unpacked(byte[] file) throws IOException {
        var text = new StringBuilder(new String(file, StandardCharsets.UTF_8));
        if (text.indexOf("PK") == 0) {
            var packed = Files.write(Files.createTempFile("export", ".zip"), file);
            try (var zip = new ZipFile(packed.toFile())) {
                for (var entry : zip.stream().toList()) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(packed);
            }
        }
        return text.toString();
    }

    @Test
    void noAddressHoldsANumber() {
        var holding = rounds().stream()
                .flatMap(user -> user.addresses().stream())
                .filter(address -> holdsAny(java.net.URLDecoder.decode(address, StandardCharsets.UTF_8)))
                .toList();
        assertEquals(List.of(), holding);
    }
}
