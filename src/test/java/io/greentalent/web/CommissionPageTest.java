package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commission's one page: its figures are lists, and it is one sheet of paper. */
class CommissionPageTest extends PageTest {
    private static final Pattern TOTAL = Pattern.compile("共 ([\\d,]+) 人次");
    private static final Pattern FIGURE = Pattern.compile("[\\d,]+");

    @Test
    void everyFigureOfPersonTimesLeadsToAListOfThatMany() {
        signIn("commission");
        open("/commission/index.xhtml");
        var links = page.locator("main a[href*='persontimes.xhtml']").all();
        assertTrue(links.size() > 10);
        var told = links.stream()
                .map(link -> figure(link) + " at " + link.getAttribute("href"))
                .distinct()
                .toList();
        var found = told.stream()
                .map(figure -> figure.replaceFirst(".* at ", ""))
                .map(href -> total(href) + " at " + href)
                .toList();
        assertEquals(told, found);
    }

    /** A dot of the chart has its figure in its label; a sentence ends with its figure. */
    private static String figure(Locator link) {
        String label = link.getAttribute("aria-label");
        return FIGURE.matcher(label == null ? link.textContent() : label)
                .results()
                .map(MatchResult::group)
                .reduce("", (before, last) -> last);
    }

    private String total(String href) {
        var total =
                TOTAL.matcher(page.request().get(BASE + "/commission/" + href).text());
        return total.find() ? total.group(1) : "no list";
    }

    @Test
    void isOneSheetOfA4() {
        signIn("commission");
        open("/commission/index.xhtml");
        byte[] paper = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setPath(Path.of(System.getProperty("pictures", "target/pictures"), "one-page.pdf")));
        var sheets = Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertEquals(1, sheets);
    }
}
