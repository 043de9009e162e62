package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
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
import org.junit.jupiter.api.io.TempDir;

/** The steps from a roster to the ledger, each as its own user takes it on the pages (全流程步骤). */
public abstract class ThreadSteps extends PageTest {
    /** Whose student number holds the identity number; the row is refused. */
    static final Person NUMBERED = Person.of(650);

    @TempDir
    protected Path folder;

    protected final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));

    protected void as(String username) {
        use(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
        signIn(username);
    }

    protected long countedOnTheOnePage() {
        as("commission");
        open("/commission/index.xhtml");
        return whole(page.locator(".gt-target-now").first().textContent());
    }

    protected static long whole(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    /** On the page of sessions: so many, once a week, the last one in the week that ended the offering. */
    protected void planSessions(String kind, int times, int hours, int daysAgo) {
        page.selectOption("[id='form:kind']", kind);
        page.fill("[id='form:day']", today.minusDays(daysAgo).toString());
        page.fill("[id='form:startsAt']", "09:00");
        page.fill("[id='form:endsAt']", "15:00");
        page.fill("[id='form:hours']", Integer.toString(hours));
        page.fill("[id='form:place']", "A101");
        page.fill("[id='form:times']", Integer.toString(times));
        int before = page.locator(".gt-meetings > li").count();
        page.click("[id='form:save']");
        assertThat(page.locator(".gt-meetings > li")).hasCount(before + times);
    }

    /** The college hands in a roster of these persons and of one who is refused, writes it and submits it; gives the report's id. */
    protected String takeRoster(String offering, List<Person> persons) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("姓名", "证件号码", "人员类别", "学籍号"));
        persons.forEach(person -> rows.add(List.of(person.name(), person.number(), "在校生", "")));
        rows.add(List.of(NUMBERED.name(), NUMBERED.number(), "在校生", "G" + NUMBERED.number()));
        as("college");
        open("/college/rosters/new.xhtml");
        choose("form:offering", "^" + offering + " ");
        page.setInputFiles(
                "input[type=file]", new TestWorkbook().rows("名册", rows).in(folder, "名册.xlsx"));
        page.click("[id='form:upload']");
        page.waitForURL("**/college/rosters/report.xhtml**");
        String report = page.url();
        assertTrue(page.locator("#sums").innerText().startsWith("读取 " + (persons.size() + 1) + " 行"));
        agree("act:write");
        page.locator("[id='act:submit']").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        page.navigate(report);
        agree("act:submit");
        said("已上报");
        return report.replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    protected void verifyRoster(String report, int taken) {
        as("operator");
        open("/operator/rosters/report.xhtml?id=" + report);
        agree("act:verify");
        said("采用 " + taken + " 行");
    }

    /** The instructor fills the downloaded sheet in for everybody, cell by cell after the name, and takes it over. */
    protected void recordBySheet(String offering, List<String> cells) {
        as("instructor");
        open("/instructor/offerings/import.xhtml?id=" + offering);
        var download = page.waitForDownload(() -> page.click("a[href*='sheet.xhtml']"));
        page.setInputFiles("input[type=file]", filled(download.path(), cells));
        page.click("[id='form:read']");
        page.waitForURL("**/offerings/preview.xhtml**");
        page.click("[id='form:take']");
        page.waitForURL("**/instructor/offerings/offering.xhtml**");
    }

    private Path filled(Path template, List<String> cells) {
        var out = new ArrayList<List<String>>();
        boolean people = false;
        for (var row : rowsOf(template, "template.xlsx")) {
            var texts = new ArrayList<String>();
            row.cells().forEach(c -> texts.add(c.text()));
            if (people && !texts.getFirst().isEmpty()) {
                while (texts.size() < 3) {
                    texts.add("");
                }
                texts.subList(3, texts.size()).clear();
                texts.addAll(cells);
            }
            people |= texts.contains("姓名");
            out.add(texts);
        }
        return new TestWorkbook().rows("考勤", out).in(folder, "考勤.xlsx");
    }

    protected static List<SheetRow> rowsOf(Path file, String name) {
        var rows = new ArrayList<SheetRow>();
        try (var source = SheetSource.open(file, name, SheetLimits.standard())) {
            source.rows(source.sheets().getFirst(), rows::add);
        }
        return rows;
    }

    protected void confirm(String offering, int people) {
        as("college");
        open("/college/completions/list.xhtml");
        page.click("a[href='offering.xhtml?id=" + offering + "']");
        page.click("[id='form:confirm']");
        said("已确认 " + people);
    }

    protected void verify(String offering, int people) {
        as("operator");
        open("/operator/completions/list.xhtml");
        page.click("a[href='offering.xhtml?id=" + offering + "']");
        page.click("[id='form:verify']");
        said("已记账 " + people);
    }

    /** Another system that speaks as that account. */
    protected ApiClient system(String username, String name) {
        return new ApiClient(BASE, key(username, name));
    }

    /** Makes a key on the page, as people do. */
    protected String key(String username, String name) {
        as(username);
        open("/app/keys.xhtml");
        page.fill("[id='form:name']", name);
        page.fill("[id='form:validUntil']", today.plusDays(360).toString());
        send("form:save");
        return page.locator("#secret").textContent().strip();
    }
}
