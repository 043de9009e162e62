package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Operator and college at work on colleges, agreements and instructors. */
class PartnersPageTest extends PageTest {
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    private void fill(String form, String field, String value) {
        page.fill("[id='" + form + ":" + field + "']", value);
    }

    @Test
    void operatorRegistersACollegeAfterMendingWhatWasRefused() {
        signIn("operator");
        open("/operator/partners/college.xhtml");
        send("form:save");
        assertThat(page.locator(".gt-error").first()).isVisible();
        fill("form", "code", "9000A");
        fill("form", "name", "嘉陵试点学院");
        fill("form", "shortName", "嘉陵试点");
        fill("form", "contactName", "秦越");
        send("form:save");
        assertThat(page.locator("[id='form:code']")).hasAttribute("aria-invalid", "true");
        fill("form", "code", "90001");
        send("form:save");
        assertThat(page.locator(".gt-field:has([id='form:code']) .gt-error")).containsText("90001");
        fill("form", "code", "95001");
        send("form:save");
        page.waitForURL("**/operator/partners.xhtml");
        assertThat(page.locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("95001")))
                .containsText("嘉陵试点学院");
        page.click("td a:has-text('嘉陵试点学院')");
        agree("state:close");
        assertThat(page.locator("[id='state:reopen']")).isVisible();
    }

    @Test
    void operatorSignsAnAgreementAndItsCollegeReadsTheScan() throws Exception {
        signIn("operator");
        open("/operator/partners/sign.xhtml?college=1");
        fill("form", "number", "XY-PT-1");
        fill("form", "signedOn", TODAY.toString());
        fill("form", "startsOn", TODAY.minusDays(1).toString());
        fill("form", "endsOn", TODAY.plusYears(1).toString());
        page.locator("[id='form:majorsBox'] input[type='checkbox']").first().check();
        send("form:save");
        assertThat(page.locator(".gt-field:has([id='form:startsOn']) .gt-error"))
                .isVisible();
        fill("form", "startsOn", TODAY.toString());
        send("form:save");
        page.waitForURL("**/agreement.xhtml?id=*");
        byte[] paper = "%PDF-1.7 signed by both".getBytes(StandardCharsets.US_ASCII);
        page.setInputFiles(
                "input[type='file']",
                new FilePayload("scan.txt", "text/plain", "no".getBytes(StandardCharsets.US_ASCII)));
        send("scan:attach");
        assertThat(page.locator(".gt-note.gt-bad")).isVisible();
        page.setInputFiles("input[type='file']", new FilePayload("协议.pdf", "application/pdf", paper));
        send("scan:attach");
        assertThat(page.locator(".gt-note.gt-ok")).isVisible();
        String address = page.url().substring(BASE.length()).replace("/operator/", "/college/");
        signIn("college");
        open(address);
        var file = page.waitForDownload(() -> page.click("a[href*='/app/partners/scan']"));
        assertEquals("协议.pdf", file.suggestedFilename());
        assertEquals(paper.length, Files.size(file.path()));
        signIn("college2");
        assertEquals(404, status(address));
        assertEquals(404, status(address.replace("/college/partners/agreement.xhtml", "/app/partners/scan")));
    }

    @Test
    void anInstructorBecomesDualQualifiedWithAQualification() {
        signIn("college");
        open("/college/partners/instructor.xhtml");
        fill("form", "name", "叶知秋");
        fill("form", "teachingTitle", "讲师");
        fill("form", "practiceDays", "200");
        send("form:save");
        page.waitForURL("**/instructor.xhtml?id=*");
        assertThat(page.locator(".gt-stateline .gt-idle")).isVisible();
        fill("paper", "qualificationName", "能源管理师");
        fill("paper", "number", "PT-1");
        fill("paper", "issuedOn", "2025-01-01");
        send("paper:add");
        assertThat(page.locator(".gt-stateline .gt-ok")).isVisible();
        open("/college/partners/instructors.xhtml?q=叶知秋&only=DUAL");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void aClassGroupIsAddedOnce() {
        signIn("college");
        open("/college/partners/classes.xhtml");
        page.selectOption("[id='form:major']", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        fill("form", "name", "试点2601班");
        fill("form", "entryYear", "1999");
        send("form:save");
        assertThat(page.locator(".gt-field:has([id='form:entryYear']) .gt-error"))
                .isVisible();
        fill("form", "entryYear", Integer.toString(TODAY.getYear()));
        send("form:save");
        assertThat(page.locator(".gt-note.gt-ok")).isVisible();
        assertThat(page.locator("tbody")).containsText("试点2601班");
        page.selectOption("[id='form:major']", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        fill("form", "name", "试点2601班");
        fill("form", "entryYear", Integer.toString(TODAY.getYear()));
        send("form:save");
        assertThat(page.locator(".gt-field:has([id='form:name']) .gt-error")).isVisible();
    }

    @Test
    void aListIsSortedByItsHeader() {
        signIn("operator");
        open("/operator/partners/agreements.xhtml");
        page.click("th a:has-text('截止日期')");
        assertThat(page.locator("th[aria-sort='ascending']")).containsText("截止日期");
        page.click("th a:has-text('截止日期')");
        assertThat(page.locator("th[aria-sort='descending']")).containsText("截止日期");
        assertTrue(page.url().contains("sort=lastDay"));
    }
}
