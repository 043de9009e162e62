package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commission's one page: its figures are lists, and it is one sheet of paper. */
class CommissionPageTest extends PageTest {
    private static final Pattern TOTAL = Pattern.compile("共 ([\\d,]+) (?:人次|门|所院校)");
    private static final Pattern FIGURE = Pattern.compile("[\\d,]+");

    private static final String LISTS = "main a[href*='courses'], main a[href*='colleges.xhtml?stage=']";
    private static final String PERSON_TIMES = "main a[href*='persontimes.xhtml']";

    @Test
    void everyFigureLeadsToAListOfThatMany() {
        follow("commission", "/commission/index.xhtml", LISTS + ", " + PERSON_TIMES, 10);
    }

    /** The operator's list of courses stands at another address. */
    @Test
    void theFiguresOfCoursesAndCollegesDoToo() {
        follow("operator", "/operator/standing.xhtml", LISTS, 4);
    }

    @Test
    void theListOfCollegesLeadsOnToTheirPersonTimes() {
        follow("commission", "/commission/colleges.xhtml", PERSON_TIMES, 4);
        accessible("the colleges");
        fits("the colleges");
    }

    private void follow(String username, String path, String figures, int least) {
        signIn(username);
        open(path);
        var links = page.locator(figures).all();
        assertTrue(links.size() >= least, links.size() + " figures");
        var told = links.stream()
                .map(link -> figure(link) + " at " + link.getAttribute("href"))
                .distinct()
                .toList();
        var found = told.stream()
                .map(figure -> figure.replaceFirst(".* at ", ""))
                .map(href -> total(path, href) + " at " + href)
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

    private String total(String from, String href) {
        var list = URI.create(BASE + from).resolve(href).toString();
        var total = TOTAL.matcher(page.request().get(list).text());
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
