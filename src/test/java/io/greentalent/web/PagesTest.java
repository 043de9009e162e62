package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What every page keeps to, so that the content policy can be strict and both languages whole. */
class PagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final int MOST_LINES = 150;
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)|<h:outputScript(?![^>]*\\sname=)");
    private static final Pattern HANDLER = Pattern.compile("<(?!p:)[a-z:]+[^>]*\\son[a-z]+\\s*=");
    private static final Pattern STYLE = Pattern.compile("<style|\\sstyle\\s*=");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern OUTSIDE = Pattern.compile("(?:src|href)\\s*=\\s*\"(?:https?:)?//");
    private static final Pattern UNESCAPED = Pattern.compile("escape\\s*=\\s*\"false\"");

    @Test
    void noPageHasScriptOfItsOwn() throws IOException {
        assertEquals(Set.of(), pages(INLINE_SCRIPT));
    }

    @Test
    void noElementHasAHandler() throws IOException {
        assertEquals(Set.of(), pages(HANDLER));
    }

    @Test
    void noPageHasStylesOfItsOwn() throws IOException {
        assertEquals(Set.of(), pages(STYLE));
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        assertEquals(Set.of(), pages(OUTSIDE));
    }

    @Test
    void noTextIsWrittenUnescaped() throws IOException {
        assertEquals(Set.of(), pages(UNESCAPED));
    }

    @Test
    void noPageIsLongerThanAScreenfulOrTwo() throws IOException {
        assertEquals(Set.of(), pages(text -> text.lines().count() > MOST_LINES));
    }

    /** The name of the product and of the language itself are the same in both languages. */
    @Test
    void textsStandInTheBundles() throws IOException {
        assertEquals(
                Set.of(),
                pages(text -> CHINESE.matcher(text.replace("绿才", "").replace("简体中文", ""))
                        .find()));
    }

    @Test
    void everyPageIsWellFormed() throws IOException, ParserConfigurationException {
        var wrong = new TreeMap<String, String>();
        for (var page : sources().entrySet()) {
            try {
                parse(page.getValue());
            } catch (SAXException e) {
                wrong.put(page.getKey(), String.valueOf(e.getMessage()));
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(sources().size() > 20);
    }

    private static void parse(String page) throws ParserConfigurationException, IOException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        builder.parse(new InputSource(new StringReader(page)));
    }

    private static Set<String> pages(Pattern forbidden) throws IOException {
        return pages(text -> forbidden.matcher(text).find());
    }

    private static Set<String> pages(Predicate<String> wrong) throws IOException {
        return sources().entrySet().stream()
                .filter(e -> wrong.test(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            for (Path page : all.filter(p -> p.toString().endsWith(".xhtml")).toList()) {
                sources.put(WEBAPP.relativize(page).toString(), Files.readString(page));
            }
        }
        return sources;
    }
}
