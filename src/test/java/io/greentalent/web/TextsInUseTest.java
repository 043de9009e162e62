package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text stands in both languages, and every key that pages and rooms use has a text. */
class TextsInUseTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern IN_PAGES = Pattern.compile("msg\\['([^']+)'\\]|txt\\.of\\('([^']+)'");
    private static final Pattern STEMS = Pattern.compile("txt\\.word\\('([^']+\\.)'");
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:Problem\\.of|show\\.done|show\\.warn|txt\\.of)\\(\\s*\"([^\"]+)\"\\s*[,)]"
                    + "|new MenuItem\\(\\s*[A-Z_]+,\\s*\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]\\}");
    private static final Pattern HALF_WIDTH =
            Pattern.compile("[\\u4e00-\\u9fff\\u3001-\\u3011\\u201c\\u201d][,;:?!()]|[,;:?!()][\\u4e00-\\u9fff]");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        var chinese = texts("_zh_CN");
        var english = texts("_en");
        assertEquals(chinese.keySet(), english.keySet());
        var wrong = chinese.keySet().stream()
                .filter(key -> !placeholders(chinese.get(key)).equals(placeholders(english.get(key))))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), wrong);
        assertTrue(chinese.size() > 100);
    }

    @Test
    void everyKeyThatIsUsedHasAText() throws IOException {
        var known = texts("_zh_CN").keySet();
        var missing = used("src/main/webapp", ".xhtml", IN_PAGES);
        missing.addAll(used("src/main/java", ".java", IN_JAVA));
        assertTrue(missing.size() > 50);
        missing.removeAll(known);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyStemThatIsUsedHasTexts() throws IOException {
        var known = texts("_zh_CN").keySet();
        var missing = used("src/main/webapp", ".xhtml", STEMS).stream()
                .filter(stem -> known.stream().noneMatch(key -> key.startsWith(stem)))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void chineseTextsHaveChinesePunctuation() throws IOException {
        var wrong = texts("_zh_CN").entrySet().stream()
                .filter(e -> HALF_WIDTH.matcher(e.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyKeyNamesItsBundle() throws IOException {
        var wrong = new TreeSet<String>();
        for (Path file : files(MESSAGES, "_en.properties")) {
            String bundle = file.getFileName().toString().replace("_en.properties", "");
            load(file).keySet().stream()
                    .filter(key -> !key.startsWith(bundle + ".") && !bundle.equals("faces"))
                    .forEach(wrong::add);
        }
        assertEquals(Set.of(), wrong);
    }

    private static Set<String> used(String folder, String end, Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        for (Path file : files(Path.of(folder), end)) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                    .forEach(keys::add);
        }
        return keys;
    }

    private static Map<String, String> texts(String language) throws IOException {
        var texts = new TreeMap<String, String>();
        for (Path file : files(MESSAGES, language + ".properties")) {
            texts.putAll(load(file));
        }
        return texts;
    }

    private static Map<String, String> load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(k -> k, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
    }

    private static Set<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(end)).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
