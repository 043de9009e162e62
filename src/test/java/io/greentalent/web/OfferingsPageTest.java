package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** College, student, instructor and operator at work on an offering; each test opens its own. */
class OfferingsPageTest extends PageTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private void fill(String id, String value) {
        page.fill("[id='" + id + "']", value);
    }

    private void done() {
        assertThat(page.locator(".gt-note.gt-ok").first()).isVisible();
    }

    /** Opens an offering with one session that has begun and one ahead; gives its id. */
    private String opened(String number) {
        signIn("college");
        open("/college/offerings/new.xhtml");
        fill("form:number", number);
        for (String choice : List.of("course", "term", "instructor")) {
            page.selectOption("[id='form:" + choice + "']", new SelectOption().setIndex(1));
        }
        fill("form:startsOn", TODAY.minusDays(7).toString());
        fill("form:endsOn", TODAY.plusDays(30).toString());
        fill("form:capacity", "2");
        page.check("[id='form:selfEnrolment']");
        send("form:save");
        page.waitForURL("**/sessions.xhtml?id=*");
        plan(TODAY.minusDays(1));
        plan(TODAY.plusDays(6));
        assertThat(page.locator(".gt-meetings > li")).hasCount(2);
        return page.url().replaceAll(".*id=(\\d+).*", "$1");
    }

    private void plan(LocalDate day) {
        fill("form:day", day.toString());
        fill("form:startsAt", "08:00");
        fill("form:endsAt", "09:40");
        fill("form:place", "A-301");
        send("form:save");
        done();
    }

    private void enrol(String number) {
        signIn("student");
        open("/student/offerings.xhtml");
        page.locator("section.gt-panel", new Page.LocatorOptions().setHasText(number))
                .locator("input[type='submit']")
                .click();
        page.waitForURL("**/student/home.xhtml");
        done();
    }

    @Test
    void aStudentTakesASeatAndSeesWhatIsNextAndMissing() {
        opened("PT-SEAT");
        enrol("PT-SEAT");
        assertThat(page.locator("main")).containsText("A-301");
        var card = page.locator("section.gt-panel", new Page.LocatorOptions().setHasText("PT-SEAT"));
        assertThat(card.locator(".gt-missing li").first()).isVisible();
        open("/student/offerings.xhtml");
        var offer = page.locator("section.gt-panel", new Page.LocatorOptions().setHasText("PT-SEAT"));
        assertThat(offer.locator(".gt-state.gt-ok")).isVisible();
        assertThat(offer.locator("input[type='submit']")).hasCount(0);
    }

    @Test
    void theRollIsCalledByKeyboardAndKept() {
        String id = opened("PT-ROLL");
        enrol("PT-ROLL");
        signIn("instructor");
        open("/instructor/offerings/offering.xhtml?id=" + id);
        page.locator("a[href*='attendance.xhtml']").first().click();
        page.waitForURL("**/attendance.xhtml?session=*");
        page.locator(".gt-choice input").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".gt-choice input").nth(1)).isChecked();
        send("form:save");
        done();
        assertThat(page.locator(".gt-meetings").first()).containsText("0 / 1");
        page.locator("a[href*='attendance.xhtml']").first().click();
        assertThat(page.locator(".gt-choice input").nth(1)).isChecked();
    }

    @Test
    void oneTapMarksTheRestPresentButOnlySavingStoresIt() {
        String id = opened("PT-REST");
        enrol("PT-REST");
        signIn("instructor");
        open("/instructor/offerings/offering.xhtml?id=" + id);
        page.locator("a[href*='attendance.xhtml']").first().click();
        send("form:rest");
        assertThat(page.locator(".gt-choice input").first()).isChecked();
        open("/instructor/offerings/offering.xhtml?id=" + id);
        assertThat(page.locator("a.gt-button:not(.gt-quiet)[href*='attendance.xhtml']")
                        .first())
                .isVisible();
    }

    @Test
    void aWrongMarkIsToldAtItsFieldAndARightOneKept() {
        String id = opened("PT-MARK");
        enrol("PT-MARK");
        signIn("instructor");
        open("/instructor/offerings/marks.xhtml?id=" + id);
        fill("form:rows:0:score", "100.5");
        send("form:save");
        assertThat(page.locator(".gt-note.gt-bad a")).hasAttribute("href", "#form:rows:0:score");
        fill("form:rows:0:score", "85.5");
        fill("form:rows:0:on", "");
        fill("form:rows:0:until", "");
        fill("form:passedOn", TODAY.minusDays(3).toString());
        fill("form:validUntil", TODAY.plusYears(1).toString());
        send("form:fill");
        assertThat(page.locator("[id='form:rows:0:on']"))
                .hasValue(TODAY.minusDays(3).toString());
        send("form:save");
        done();
        assertThat(page.locator("tbody tr")).containsText("85.5");
        assertThat(page.locator("tbody tr")).containsText(TODAY.plusYears(1).toString());
    }

    @Test
    void twoWhoMarkTheSamePersonAreToldAndWhatWasTypedStays() {
        String id = opened("PT-BOTH");
        enrol("PT-BOTH");
        signIn("instructor");
        open("/instructor/offerings/marks.xhtml?id=" + id);
        fill("form:rows:0:score", "81");
        var first = page;
        page = context.newPage();
        open("/instructor/offerings/marks.xhtml?id=" + id);
        fill("form:rows:0:score", "82");
        send("form:save");
        done();
        page = first;
        send("form:save");
        assertThat(page.locator(".gt-note.gt-bad")).isVisible();
        assertThat(page.locator("[id='form:rows:0:score']")).hasValue("81");
        send("form:save");
        done();
        assertThat(page.locator("tbody tr")).containsText("81");
    }

    @Test
    void whoWasWithdrawnWhileTheRollWasCalledIsToldAndNothingElseIsLost() {
        String id = opened("PT-GONE");
        enrol("PT-GONE");
        signIn("instructor");
        open("/instructor/offerings/offering.xhtml?id=" + id);
        page.locator("a[href*='attendance.xhtml']").first().click();
        page.waitForURL("**/attendance.xhtml?session=*");
        page.locator(".gt-choice input").first().check();
        var roll = page;
        var his = context;
        context = null;
        use(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
        signIn("college");
        open("/college/offerings/offering.xhtml?id=" + id);
        page.locator("tbody th a").first().click();
        fill("form:reason", "转学");
        send("form:withdraw");
        done();
        context.close();
        context = his;
        page = roll;
        send("form:save");
        assertThat(page.locator("#notes")).containsText("未予登记");
        assertThat(page).hasURL(Pattern.compile(".*/offerings/offering\\.xhtml.*"));
    }

    @Test
    void theDownloadedSheetComesBackAndAFilledOneIsTakenOver() throws Exception {
        String id = opened("PT-SHEET");
        enrol("PT-SHEET");
        signIn("instructor");
        open("/instructor/offerings/import.xhtml?id=" + id);
        var sheet = page.waitForDownload(() -> page.click("a[href*='sheet.xhtml']"));
        assertTrue(sheet.suggestedFilename().contains("PT-SHEET"));
        upload(new FilePayload("back.xlsx", "application/octet-stream", Files.readAllBytes(sheet.path())));
        assertThat(page.locator("tbody .gt-state.gt-idle")).hasCount(1);
        assertThat(page.locator("[id='form:take']")).hasCount(0);

        open("/instructor/offerings/offering.xhtml?id=" + id);
        var person = page.locator("tbody th a").first();
        String key = person.getAttribute("href").replaceAll(".*id=", "");
        String name = person.textContent();
        open("/instructor/offerings/import.xhtml?id=" + id);
        upload(csv("编号,姓名,第1次,成绩\n" + key + "," + name + ",√,77\n1,无此人,√,1\n"));
        assertThat(page.locator("tbody .gt-state.gt-bad")).hasCount(1);
        send("form:take");
        assertThat(page.locator(".gt-note.gt-bad").first()).isVisible();
        var findings = page.waitForDownload(() -> page.click("a[href*='findings.xhtml']"));
        assertTrue(Files.size(findings.path()) > 0);
        page.check("[id='form:leaveOut']");
        send("form:take");
        page.waitForURL("**/offering.xhtml?id=*");
        done();
        assertThat(page.locator("tbody tr")).containsText("77");
    }

    private FilePayload csv(String text) {
        return new FilePayload("filled.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void upload(FilePayload file) {
        page.setInputFiles("input[type='file']", file);
        send("form:read");
        page.waitForURL("**/preview.xhtml?id=*");
    }

    @Test
    void theCollegeWithdrawsWithAReasonAndPutsBack() {
        String id = opened("PT-BACK");
        enrol("PT-BACK");
        signIn("college");
        open("/college/offerings/offering.xhtml?id=" + id);
        page.locator("tbody th a").first().click();
        send("form:withdraw");
        assertThat(page.locator(".gt-field:has([id='form:reason']) .gt-error")).isVisible();
        fill("form:reason", "转学");
        send("form:withdraw");
        done();
        assertThat(page.locator("tbody .gt-state.gt-idle")).isVisible();
        page.locator("tbody th a").first().click();
        send("form:reinstate");
        done();
        assertThat(page.locator("tbody .gt-state.gt-idle")).hasCount(0);
    }

    @Test
    void aSessionIsMovedAndAnotherCancelledAfterAQuestion() {
        opened("PT-MOVE");
        page.locator("a[href*='session=']").last().click();
        fill("form:place", "B-202");
        send("form:save");
        done();
        assertThat(page.locator(".gt-meetings")).containsText("B-202");
        agree("list:rows:1:cancel");
        done();
        assertThat(page.locator(".gt-meetings > li")).hasCount(1);
    }

    @Test
    void aSessionOnTopOfAnotherIsRefusedAndTheFormKept() {
        opened("PT-OVER");
        fill("form:day", TODAY.minusDays(1).toString());
        fill("form:startsAt", "09:00");
        fill("form:endsAt", "09:40");
        fill("form:hours", "0.5");
        fill("form:place", "A-302");
        send("form:save");
        assertThat(page.locator(".gt-note.gt-bad")).isVisible();
        assertThat(page.locator("[id='form:place']")).hasValue("A-302");
        assertThat(page.locator(".gt-meetings > li")).hasCount(2);
    }

    @Test
    void aClosedOfferingIsOpenedAgainByTheOperatorOnly() {
        String id = opened("PT-CLOSE");
        open("/college/offerings/revise.xhtml?id=" + id);
        agree("closing:close");
        done();
        open("/college/offerings/revise.xhtml?id=" + id);
        assertThat(page.locator("[id='closing:reopen']")).hasCount(0);
        signIn("operator");
        open("/operator/offerings/revise.xhtml?id=" + id);
        send("closing:reopen");
        done();
    }

    @Test
    void anotherCollegesOfferingIsNotThere() {
        String id = opened("PT-MINE");
        signIn("college2");
        for (String name : List.of("offering", "sessions", "revise")) {
            assertEquals(404, status("/college/offerings/" + name + ".xhtml?id=" + id), name);
        }
        signIn("instructor2");
        for (String name : List.of("offering", "sessions", "marks", "import", "sheet")) {
            assertEquals(404, status("/instructor/offerings/" + name + ".xhtml?id=" + id), name);
        }
    }

    @Test
    void theListIsFilteredAndSorted() {
        opened("PT-LIST");
        open("/college/offerings/list.xhtml?q=pt-list");
        assertThat(page.locator("tbody tr")).hasCount(1);
        open("/college/offerings/list.xhtml?standing=CLOSED&q=pt-list");
        assertThat(page.locator(".gt-empty")).isVisible();
        open("/college/offerings/list.xhtml?sort=number");
        assertThat(page.locator("th[aria-sort='ascending']")).hasCount(1);
    }
}
