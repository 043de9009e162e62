package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.greentalent.sheets.SheetLimits;
import io.greentalent.sheets.SheetRow;
import io.greentalent.sheets.SheetSource;
import io.greentalent.sheets.TestWorkbook;
import io.greentalent.web.DirtyRoster.Person;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a college's roster of twenty to the number on the commission's page and the evidence of one of them. */
class ThreadPageTest extends PageTest {
    private static final int PEOPLE = 20;
    private static final String NUMBER = "THREAD-1";

    @TempDir
    Path folder;

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));

    @Test
    void twentyRowsBecomeTwentyPersonTimesThatTheCommissionCanCheck() {
        long before = countedOnTheOnePage();
        String offering = openOffering();
        String report = takeRoster();
        verifyRoster(report);
        assertEquals(before, countedOnTheOnePage());

        recordBySheet(offering);
        confirm(offering);
        verify(offering);

        assertEquals(before + PEOPLE, countedOnTheOnePage());
        assertEquals(before + PEOPLE, countedInTheExport());
        drillDownInThreeClicks();
        withdrawAndReinstate(before);
    }

    private long countedOnTheOnePage() {
        as("commission");
        open("/commission/index.xhtml");
        return whole(page.locator(".gt-target-now").first().textContent());
    }

    private void as(String username) {
        use(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
        signIn(username);
    }

    private String openOffering() {
        String id = openOffering(NUMBER, 1, "殷若川", 40);
        page.selectOption("[id='form:kind']", "THEORY");
        page.fill("[id='form:day']", today.minusDays(28).toString());
        page.fill("[id='form:startsAt']", "09:00");
        page.fill("[id='form:endsAt']", "15:00");
        page.fill("[id='form:hours']", "8");
        page.fill("[id='form:place']", "A101");
        page.fill("[id='form:times']", "4");
        page.click("[id='form:save']");
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.locator(".gt-meetings > li")).hasCount(4);
        return id;
    }

    private String takeRoster() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("姓名", "证件号码", "人员类别"));
        for (int n = 0; n < PEOPLE; n++) {
            var person = Person.of(600 + n);
            rows.add(List.of(person.name(), person.number(), "在校生"));
        }
        as("college");
        open("/college/rosters/new.xhtml");
        choose("form:offering", "^" + NUMBER + " ");
        page.setInputFiles(
                "input[type=file]", new TestWorkbook().rows("名册", rows).in(folder, "名册.xlsx"));
        page.click("[id='form:upload']");
        page.waitForURL("**/college/rosters/report.xhtml**");
        String report = page.url();
        assertTrue(page.locator("#sums").innerText().startsWith("读取 " + PEOPLE + " 行"));
        press("act:write");
        page.locator("[id='act:submit']").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        page.navigate(report);
        press("act:submit");
        page.locator("#notes", new Page.LocatorOptions().setHasText("已上报")).waitFor();
        return report.replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private void press(String id) {
        page.click("[id='" + id + "']");
        page.locator(".ui-confirm-dialog:visible .ui-confirmdialog-yes").click();
    }

    private void verifyRoster(String report) {
        as("operator");
        open("/operator/rosters/report.xhtml?id=" + report);
        press("act:verify");
        page.locator("#notes", new Page.LocatorOptions().setHasText("采用 " + PEOPLE + " 行"))
                .waitFor();
    }

    private void recordBySheet(String offering) {
        as("instructor");
        open("/instructor/offerings/import.xhtml?id=" + offering);
        var download = page.waitForDownload(() -> page.click("a[href*='sheet.xhtml']"));
        page.setInputFiles("input[type=file]", filled(download.path()));
        page.click("[id='form:read']");
        page.waitForURL("**/offerings/preview.xhtml**");
        accessible("the preview of the evidence sheet");
        page.click("[id='form:take']");
        page.waitForURL("**/instructor/offerings/offering.xhtml**");
    }

    /** The template with everybody present at everything and marked 85. */
    private Path filled(Path template) {
        var rows = new ArrayList<SheetRow>();
        try (var source = SheetSource.open(template, "template.xlsx", SheetLimits.standard())) {
            source.rows(source.sheets().getFirst(), rows::add);
        }
        var out = new ArrayList<List<String>>();
        boolean people = false;
        for (var row : rows) {
            var texts = new ArrayList<String>();
            row.cells().forEach(c -> texts.add(c.text()));
            if (people && !texts.getFirst().isEmpty()) {
                texts.subList(3, texts.size()).clear();
                texts.addAll(List.of("√", "√", "√", "√", "85"));
            }
            people |= texts.contains("姓名");
            out.add(texts);
        }
        return new TestWorkbook().rows("考勤", out).in(folder, "考勤.xlsx");
    }

    private void confirm(String offering) {
        as("college");
        open("/college/completions/list.xhtml");
        page.click("a[href='offering.xhtml?id=" + offering + "']");
        accessible("the completion list");
        fitsAPhone("the completion list");
        page.click("[id='form:confirm']");
        page.locator("#notes", new Page.LocatorOptions().setHasText("已确认 " + PEOPLE))
                .waitFor();
    }

    private void verify(String offering) {
        as("operator");
        open("/operator/completions/list.xhtml");
        page.click("a[href='offering.xhtml?id=" + offering + "']");
        page.click("[id='form:verify']");
        page.locator("#notes", new Page.LocatorOptions().setHasText("已记账 " + PEOPLE))
                .waitFor();
    }

    private long countedInTheExport() {
        var download = page.waitForDownload(() -> page.click("a[href='standing.xlsx']"));
        var rows = new ArrayList<SheetRow>();
        try (var source = SheetSource.open(download.path(), "standing.xlsx", SheetLimits.standard())) {
            source.rows(source.sheets().getFirst(), rows::add);
        }
        return rows.stream()
                .filter(r -> r.cells().getFirst().text().equals("培训人次"))
                .mapToLong(r -> whole(r.cells().get(2).text()))
                .findFirst()
                .orElseThrow();
    }

    private void drillDownInThreeClicks() {
        open("/commission/index.xhtml");
        page.click(".gt-bars a[href='ledger/offerings.xhtml?college=1']");
        page.click("a:text-is('" + NUMBER + "')");
        page.locator("tbody th a").first().click();
        page.waitForURL("**/commission/ledger/evidence.xhtml?id=*");
        assertThat(page.locator(".gt-thread")).containsText("院校已确认");
        assertThat(page.locator(".gt-thread .gt-hash")).hasCount(1);
        accessible("the evidence");
        fitsAPhone("the evidence");
    }

    private void withdrawAndReinstate(long before) {
        String id = page.url().replaceAll(".*id=(\\d+).*", "$1");
        reverse(id, "withdraw", "电话抽查未到课");
        assertEquals(before + PEOPLE - 1, countedOnTheOnePage());
        reverse(id, "reinstate", "抽查有误，已核实");
        assertEquals(before + PEOPLE, countedOnTheOnePage());
    }

    private void reverse(String id, String what, String reason) {
        as("operator");
        open("/operator/ledger/evidence.xhtml?id=" + id);
        page.fill("[id='form:reason']", reason);
        page.click("[id='form:" + what + "']");
        page.locator("#notes li").first().waitFor();
    }

    private static long whole(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }
}
