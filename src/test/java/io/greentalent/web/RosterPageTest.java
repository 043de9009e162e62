package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.greentalent.people.InventedNumbers;
import io.greentalent.sheets.SheetLimits;
import io.greentalent.sheets.SheetRow;
import io.greentalent.sheets.SheetSource;
import io.greentalent.web.DirtyRoster.Deserves;
import io.greentalent.web.DirtyRoster.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer imports a dirty roster, mends, writes, undoes and submits it; the operator verifies it. */
class RosterPageTest extends PageTest {
    private static final String REPORT = "**/college/rosters/report.xhtml**";
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{15}");

    /** Tells this run's offerings and headings from those of earlier runs on the same server. */
    private final String tag = Long.toString(Clock.systemUTC().millis(), 36)
            .toUpperCase(Locale.ROOT)
            .substring(2);

    /** Tells this run's people from those of earlier runs. */
    private long run;

    @TempDir
    Path folder;

    @Test
    void aDirtyRosterIsMendedWrittenUndoneSubmittedAndLocked() throws IOException {
        run = Long.parseLong(openOffering(own(), 1, "殷若川", 300));
        openOffering(others(), 2, "纪明珂", 300);
        reportElsewhere(range(900, 5));
        var roster = dirty();
        assertEquals(212, roster.read());

        anew("college");
        open("/college/rosters/new.xhtml");
        sound("the upload");
        upload(roster.in(folder, "2026秋 参训名单.xlsx"), own());
        mapName();
        String report = page.url();
        countsAre(roster, 0, 0);
        assertThat(page.locator("#unread li")).hasCount(2);
        assertThat(page.locator("#unread li").first()).containsText("班主任 这张工作表没有读取；有内容的行数：2");
        assertThat(page.locator("#unread li").last()).containsText("上学期 这张工作表是隐藏的");
        sound("the preview");
        errorsHoldNoNumber(roster);

        hidesTheNumberInTheWrongColumn(report, roster.numberedByIdentity());
        int mended = roster.rejects().getFirst();
        mend(report, mended);
        confirm(report, roster.reviews().getFirst());
        page.navigate(report);
        countsAre(roster, 1, 1);

        int written = roster.count(Deserves.ACCEPT) + roster.count(Deserves.NORMALISE) + 2;
        write();
        assertEquals(written, rowsWith(report, "APPLIED"));
        page.navigate(report);
        agree("more:undo");
        page.locator("[id='act:write']").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertEquals(0, rowsWith(report, "APPLIED"));
        page.navigate(report);
        write();
        assertEquals(written, rowsWith(report, "APPLIED"));
        page.navigate(report);
        agree("act:submit");
        said("已上报");

        int returned = returnOneAndVerify(report, written);
        anew("college");
        open("/college/rosters/list.xhtml");
        sound("the college's list");
        page.navigate(report);
        assertTrue(page.locator("#locked").innerText().contains("采用 " + (written - 1) + " 行，退回 1 行"));
        sound("a locked report");
        page.click("a[href*='outcome=RETURNED']");
        assertTrue(page.locator("#row-" + returned).innerText().contains("学籍在另一所学校"));
        assertEquals(0, page.locator("a[href*='row.xhtml']").count());
    }

    @Test
    void whomACorrectionLeavesOutIsShownAndWithdrawn() throws IOException {
        run = Long.parseLong(openOffering(own() + "-C", 1, "殷若川", 300));
        anew("college");
        upload(csv(range(400, 3)), own() + "-C");
        page.waitForURL(REPORT);
        String first = submitted();
        verified(first);

        anew("college");
        page.navigate(first);
        page.click("a[href*='new.xhtml?corrects=']");
        page.setInputFiles("input[type=file]", csv(range(401, 3)));
        page.click("[id='form:upload']");
        page.waitForURL(REPORT);
        assertThat(page.locator("#left-out")).containsText("前版名册中的 1 人本版不再列入");
        page.click("#left-out a");
        assertThat(page.locator("main")).containsText("第 1 版");
        sound("whom the correction leaves out");
        page.goBack();
        String second = submitted();
        verified(second);
        assertThat(page.locator("#left-out")).containsText("核验时已退出班期");
    }

    private Path csv(List<Person> persons) throws IOException {
        var csv = new StringBuilder("姓名,证件号码,人员类别\r\n");
        persons.forEach(p -> csv.append(p.name() + "," + p.number() + ",在校生\r\n"));
        return Files.writeString(folder.resolve("名单.csv"), csv);
    }

    private String submitted() {
        String report = page.url();
        write();
        page.navigate(report);
        agree("act:submit");
        said("已上报");
        return report;
    }

    private void verified(String report) {
        anew("operator");
        page.navigate(report.replace("/college/", "/operator/"));
        agree("act:verify");
        page.locator("#locked").waitFor();
    }

    private String own() {
        return "ROSTER-" + tag;
    }

    private String others() {
        return "ROSTER-" + tag + "-B";
    }

    /** 212 rows that name somebody, and six lines that do not. */
    private DirtyRoster dirty() {
        var roster = new DirtyRoster("参训人 " + tag);
        for (int n = 1; n <= 130; n++) {
            roster.clean(Person.of(run, n));
            if (n % 40 == 0) {
                roster.blank();
            }
        }
        roster.rare(Person.of(run, 131)).rare(Person.of(run, 132)).headingsAgain();
        range(200, 14).forEach(roster::fullWidth);
        range(220, 8).forEach(roster::spacedOut);
        range(10, 11).forEach(roster::again);
        range(900, 5).forEach(roster::fromElsewhere);
        range(240, 6).forEach(roster::unknownClass);
        range(250, 3).forEach(roster::hidden);
        range(300, 16).forEach(roster::badCheckDigit);
        range(320, 9).forEach(roster::scientific);
        range(330, 4).forEach(roster::nameless);
        range(335, 1).forEach(roster::numberedByIdentity);
        range(30, 3).forEach(p -> roster.sameNumberAs(p, "欧阳另一人"));
        return roster.footer("合计：212 人").footer("制表人：教务处");
    }

    private List<Person> range(int from, int count) {
        var persons = new ArrayList<Person>();
        for (int n = from; n < from + count; n++) {
            persons.add(Person.of(run, n));
        }
        return persons;
    }

    /** Another college reports these people before, by a CSV whose headings the product knows. */
    private void reportElsewhere(List<Person> persons) throws IOException {
        anew("college2");
        upload(csv(persons), others());
        page.waitForURL(REPORT);
        assertEquals(persons.size(), tab(Deserves.ACCEPT));
        write();
    }

    private void upload(Path file, String offering) {
        open("/college/rosters/new.xhtml");
        choose("form:offering", "^" + offering + " ");
        page.setInputFiles("input[type=file]", file);
        page.click("[id='form:upload']");
    }

    /** The college's word for the name is not known; it is said once. */
    private void mapName() {
        page.waitForURL("**/college/rosters/mapping.xhtml**");
        sound("the mapping");
        page.getByLabel("参训人 " + tag).selectOption("NAME");
        page.click("[id='form:save']");
        page.waitForURL(REPORT);
    }

    private void countsAre(DirtyRoster roster, int mended, int confirmed) {
        assertEquals(roster.count(Deserves.ACCEPT) + mended, tab(Deserves.ACCEPT));
        assertEquals(roster.count(Deserves.NORMALISE), tab(Deserves.NORMALISE));
        assertEquals(roster.count(Deserves.REVIEW), tab(Deserves.REVIEW));
        assertEquals(roster.count(Deserves.DUPLICATE), tab(Deserves.DUPLICATE));
        assertEquals(roster.count(Deserves.REJECT) - mended, tab(Deserves.REJECT));
        assertEquals(roster.count(Deserves.LISTED), tab(Deserves.LISTED));
        String sum = page.locator("#sums").innerText();
        assertTrue(sum.startsWith("读取 " + roster.read() + " 行"), sum);
        assertEquals(confirmed > 0, sum.contains("已确认 " + confirmed + " 行"), sum);
    }

    private int tab(Deserves verdict) {
        return Integer.parseInt(page.locator(".gt-tabs a[href*='verdict=" + verdict + "'] .gt-tab-count")
                .innerText()
                .replace(",", ""));
    }

    private int rowsWith(String report, String outcome) {
        page.navigate(report + "&outcome=" + outcome);
        var total = Pattern.compile("(\\d+)\\D*$")
                .matcher(
                        page.locator(".gt-pager > span").count() == 0
                                ? "0"
                                : page.locator(".gt-pager > span").first().innerText());
        assertTrue(total.find());
        return Integer.parseInt(total.group(1));
    }

    private void mend(String report, int row) {
        page.navigate(report + "&verdict=REJECT");
        page.locator("#row-" + row + " a[href*='row.xhtml']").click();
        var number = page.locator("[id='form:ID_NUMBER']");
        assertEquals("", number.inputValue());
        sound("mending a row");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("显示“证件号码”原值"))
                .click();
        String right = Person.of(run, 300).number();
        assertThat(number).hasValue(InventedNumbers.wrong(right));
        number.fill(right);
        page.click("[id='form:save']");
        said("第 " + row + " 行已保存，现在的结果：通过");
        assertEquals(0, page.locator("#row-" + row).count());
    }

    private void hidesTheNumberInTheWrongColumn(String report, int row) {
        page.navigate(report + "&verdict=REJECT&rule=cell.identity");
        assertThat(page.locator("#row-" + row)).containsText("学号一栏含有证件号码");
        assertThat(page.locator("#row-" + row)).containsText("位置 2, 3, 4");
        assertFalse(LONG_NUMBER.matcher(page.content()).find());
        page.locator("#row-" + row + " a[href*='row.xhtml']").click();
        assertThat(page.locator("[id='form:STUDENT_NO']")).hasValue("");
        assertFalse(LONG_NUMBER.matcher(page.content()).find());
        sound("a row with a number in a wrong column");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("显示“学号”原值"))
                .click();
        assertThat(page.locator("[id='form:STUDENT_NO']")).hasValue(Pattern.compile("G\\d{17}[\\dX]"));
    }

    private void confirm(String report, int row) {
        page.navigate(report + "&verdict=REVIEW");
        page.getByLabel("选择第 " + row + " 行").check();
        page.fill("[id='rows:reason']", "今年转入我校，已核对学籍");
        page.click("[id='rows:confirm']");
        said("已确认 1 行");
        assertTrue(page.locator("#row-" + row).innerText().contains("今年转入我校"));
    }

    private void write() {
        agree("act:write");
        page.locator("[id='act:submit']").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    private void sound(String what) {
        accessible(what);
        fits(what);
    }

    private void anew(String username) {
        use(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
        signIn(username);
    }

    private void errorsHoldNoNumber(DirtyRoster roster) {
        Download file = page.waitForDownload(() -> page.click("a[href*='errors.xhtml']"));
        var rows = new ArrayList<SheetRow>();
        try (var source = SheetSource.open(file.path(), "errors.xlsx", SheetLimits.standard())) {
            source.rows(source.sheets().getFirst(), rows::add);
        }
        long told = rows.stream()
                .skip(1)
                .map(SheetRow::cells)
                .map(c -> c.get(1).text())
                .filter(row -> !row.isEmpty())
                .distinct()
                .count();
        int wrong = roster.count(Deserves.REVIEW) + roster.count(Deserves.DUPLICATE) + roster.count(Deserves.REJECT);
        assertEquals(wrong + roster.count(Deserves.LISTED), told);
        assertTrue(rows.stream()
                .flatMap(r -> r.cells().stream())
                .noneMatch(c -> LONG_NUMBER.matcher(c.text()).find()));
    }

    private int returnOneAndVerify(String report, int written) {
        anew("operator");
        open("/operator/rosters/list.xhtml");
        sound("the list of what waits");
        String id = report.replaceAll(".*[?&]id=(\\d+).*", "$1");
        page.locator("section[aria-labelledby=waiting] a[href='report.xhtml?id=" + id + "']")
                .first()
                .click();
        sound("the verification");
        var first = page.locator("tr[id^=row-]").first();
        int row = Integer.parseInt(first.getAttribute("id").substring(4));
        page.getByLabel("选择第 " + row + " 行").check();
        page.fill("[id='rows:reason']", "学籍在另一所学校");
        page.click("[id='rows:return']");
        said("已标记退回 1 行");
        agree("act:verify");
        said("采用 " + (written - 1) + " 行，退回 1 行");
        return row;
    }
}
