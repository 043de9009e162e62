package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.web.DirtyRoster.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After people were reported on the pages: their identity numbers stand in no log and, unencrypted, in no file. */
class TracePageTest extends PageTest {
    private static final Path DATA = Path.of(System.getProperty("test.data"));
    private static final Path LOGS = Path.of("target/liberty/wlp/usr/servers");
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("(?<!\\d)[1-8]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{3}[\\dXx](?!\\d)");

    /** Those whom the thread's rosters named. */
    private static List<String> numbers() {
        return Stream.of(IntStream.range(600, 620), IntStream.range(700, 703), IntStream.of(650))
                .flatMap(IntStream::boxed)
                .map(n -> Person.of(n).number())
                .toList();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noFileOfTheInstallationHoldsAnIdentityNumberAsItStands() throws IOException {
        var database = DATA.resolve("db/greentalent.mv.db");
        assertTrue(content(database).contains("THREAD-1"), "what is stored as it stands is found");
        var holding = files(DATA)
                .filter(file -> numbers().stream().anyMatch(content(file)::contains))
                .toList();
        assertEquals(List.of(), holding);
    }

    @Test
    void noLogHoldsWhatLooksLikeAnIdentityNumber() throws IOException {
        var logs = files(LOGS).filter(f -> f.toString().endsWith(".log")).toList();
        assertTrue(logs.size() > 0);
        var holding = logs.stream()
                .filter(log -> LIKE_A_NUMBER.matcher(content(log)).find())
                .toList();
        assertEquals(List.of(), holding);
    }
}
