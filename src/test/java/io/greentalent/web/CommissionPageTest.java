package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.greentalent.sheets.SheetLimits;
import io.greentalent.sheets.SheetRow;
import io.greentalent.sheets.SheetSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void theWorkbookHoldsTheSameFigures() {
        signIn("commission");
        open("/commission/index.xhtml");
        var download = page.waitForDownload(() -> page.click("a[href='standing.xlsx']"));
        var book = sheets(download.path());
        assertEquals(targetsOnThePage(), targetsIn(book.getFirst()));
        assertEquals(bars(0), counts(book.get(1), 0, 1, 3));
        assertEquals(bars(1), counts(book.get(2), 1, 2, -1));
        assertEquals(monthsOnThePage(), cumulative(book.get(3)));
    }

    private static List<List<SheetRow>> sheets(Path file) {
        var sheets = new ArrayList<List<SheetRow>>();
        try (var source = SheetSource.open(file, "standing.xlsx", SheetLimits.standard())) {
            for (var sheet : source.sheets()) {
                var rows = new ArrayList<SheetRow>();
                source.rows(sheet, rows::add);
                sheets.add(rows.subList(1, rows.size()));
            }
        }
        return sheets;
    }

    /** Counted and pending of each target, then what stands beside. */
    private List<String> targetsOnThePage() {
        var told = new ArrayList<String>();
        for (var target : page.locator(".gt-target:has(.gt-target-now)").all()) {
            told.add(target.locator("h2").textContent() + " " + figure(target.locator(".gt-target-now")) + " "
                    + figure(target.locator(".gt-target-more")));
        }
        page.locator(".gt-target-note a").all().forEach(link -> told.add(figure(link)));
        return told;
    }

    private static List<String> targetsIn(List<SheetRow> rows) {
        var beside = rows.subList(4, rows.size()).stream().map(r -> number(text(r, 2)));
        return Stream.concat(
                        rows.subList(0, 3).stream()
                                .map(r -> text(r, 0) + " " + number(text(r, 2)) + " " + number(text(r, 3))),
                        beside)
                .toList();
    }

    /** The bars of that chart by name, counted and pending. */
    private Map<String, String> bars(int chart) {
        return page.locator(".gt-bars").nth(chart).locator("tbody tr").all().stream()
                .collect(Collectors.toMap(row -> row.locator("th").textContent(), row -> {
                    var pending = row.locator(".gt-pending");
                    return row.locator(".gt-num a").first().textContent() + " "
                            + (pending.count() == 0 ? "0" : figure(pending));
                }));
    }

    /** The rows of a sheet by name; colleges that bring nothing have a bar of 0 as well. */
    private static Map<String, String> counts(List<SheetRow> rows, int name, int counted, int pending) {
        return rows.stream()
                .collect(Collectors.toMap(
                        r -> text(r, name),
                        r -> number(text(r, counted)) + " " + (pending < 0 ? "0" : number(text(r, pending)))));
    }

    /** Up to the end of each month in which something was counted. */
    private Map<String, String> monthsOnThePage() {
        var months = new TreeMap<String, String>();
        String before = "0";
        for (var row : page.locator("figure.gt-line tbody tr").all()) {
            var link = row.locator("td").first().locator("a");
            if (link.count() == 1 && !link.textContent().equals(before)) {
                before = link.textContent();
                months.put(row.locator("th").textContent(), before);
            }
        }
        return months;
    }

    private static Map<String, String> cumulative(List<SheetRow> rows) {
        var months = new TreeMap<String, String>();
        long sum = 0;
        for (var row : rows) {
            sum += Long.parseLong(text(row, 1));
            months.put(text(row, 0), number(Long.toString(sum)));
        }
        return months;
    }

    private static String text(SheetRow row, int column) {
        return row.at(column).text();
    }

    /** As the page writes it. */
    private static String number(String text) {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(text));
    }

    @Test
    void aRecountIsAWorkbookAndAnUnknownRuleIsNotFound() {
        signIn("commission");
        var book = page.request().get(BASE + "/commission/checks/recount.xlsx");
        assertEquals(200, book.status());
        assertEquals(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                book.headers().get("content-type"));
        assertEquals(
                200,
                page.request()
                        .get(BASE + "/commission/checks/recount.xlsx?rule=1")
                        .status());
        for (String rule : List.of("abc", "999", "99999999999", "99999999999999999999", "%00")) {
            assertEquals(
                    404,
                    page.request()
                            .get(BASE + "/commission/checks/recount.xlsx?rule=" + rule)
                            .status(),
                    rule);
        }
    }

    @Test
    void aRecountUnderANamedVersionIsMadeAndTheRootsStay() {
        signIn("commission");
        open("/commission/checks/ledger.xhtml");
        page.locator("[id='form:rule']").selectOption("1");
        send("form:recount");
        assertThat(page.locator("[id='form']")).containsText("与台账一致");
        assertEquals(0, page.locator("[role=alert]").count());
        assertTrue(page.locator(".gt-hash").count() > 0);
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
