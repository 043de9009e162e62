package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operator keeps what must be kept, hands out what may be asked for, and takes away what must go. */
class KeepingPageTest extends ThreadSteps {
    private static final String BACKUPS = "/operator/backups.xhtml";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{17}[0-9X]\\b");

    /** As it stands, and in English. */
    private void good(String what, String path) {
        accessible(what);
        fits(what);
        read("en");
        open(path);
        fits(what + ", in English");
        read("zh-CN");
        open(path);
    }

    private void ended() {
        page.locator("[id='form:make']").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    }

    @Test
    void aBackupIsMadeIsListedAndIsReadThrough() {
        as("operator");
        page.locator("nav a[href$='" + BACKUPS + "']").first().click();
        ended();
        int before = page.locator("tbody tr").count();
        send("form:make");
        said("备份已开始");
        ended();
        assertThat(page.locator("tbody tr")).hasCount(before + 1);
        var newest = page.locator("tbody tr").first();
        assertThat(newest).containsText("完整，未校验");
        assertTrue(whole(newest.locator("td").nth(3).innerText()) > 1000, "person-times of the sample");
        good("a backup that nobody has read through", BACKUPS);

        send(newest.locator("input[type=submit]").getAttribute("id"));
        said("校验已开始");
        assertThat(page.locator("tbody tr").first()).containsText("完好", SOON);
        ended();
        good("a backup that is sound", BACKUPS);
    }

    @Test
    void keysAreChangedByKeyboardAloneAndEverythingIsStillThere() {
        as("operator");
        open("/operator/persons/erase.xhtml?id=" + someone(false));
        String person = page.url();
        open(BACKUPS);
        ended();
        long before = keys();
        page.locator("[id='form:rotate']").focus();
        page.keyboard().press("Enter");
        var dialog = page.locator(".ui-confirm-dialog:visible");
        assertThat(dialog).containsText("请先备份");
        for (int i = 0;
                i < 6 && !(boolean) page.evaluate("document.activeElement.matches('.ui-confirmdialog-yes')");
                i++) {
            page.keyboard().press("Tab");
            assertTrue(
                    (boolean) page.evaluate("!!document.activeElement.closest('.ui-confirm-dialog')"), "focus left it");
        }
        page.keyboard().press("Enter");
        said("已开始更换密钥");
        fits("while keys change");
        ended();
        assertEquals(before + 1, keys());
        assertThat(page.locator("main")).not().containsText("更换尚未完成");
        good("keys that were changed", BACKUPS);
        page.navigate(person);
        copyHoldsNoNumber();
    }

    private long keys() {
        return whole(page.locator(".gt-pairs dd").nth(2).innerText().replaceAll("·.*", ""));
    }

    @Test
    void whatIsKeptHowLongStandsWithItsRule() {
        as("operator");
        open("/operator/retention.xhtml");
        var rows = page.locator("tbody tr");
        assertTrue(rows.count() >= 6, "rules of several rooms");
        for (var row : rows.all()) {
            assertTrue(row.locator("td").first().innerText().matches("\\d+ (天|个月|年)"), row.innerText());
            assertFalse(row.locator("td").nth(1).innerText().isBlank(), row.innerText());
        }
        assertThat(page.locator("tbody")).containsText("审计日志");
        good("retention", "/operator/retention.xhtml");
    }

    @Test
    void whoMustBeKeptIsNotErasedAndTheDayIsSaid() {
        as("operator");
        String path = "/operator/persons/erase.xhtml?id=" + someone(false);
        open(path);
        assertThat(page.locator("main")).containsText(Pattern.compile("自 \\d{4}.+起可以删除"));
        assertThat(page.locator("[id='form:erase']")).hasCount(0);
        good("who must be kept", path);
    }

    @Test
    void aPersonIsErasedAndWhatWasCountedStays() {
        long counted = countedOnTheOnePage();
        as("operator");
        String path = "/operator/persons/erase.xhtml?id=" + someone(true);
        open(path);
        good("who may be erased", path);
        copyHoldsNoNumber();
        agree("form:erase");
        said("个人信息已删除");
        assertThat(page.locator("h1")).hasText("已删除人员的个人信息");
        assertThat(page.locator("main")).containsText(Pattern.compile("已于 .+ 删除"));
        assertThat(page.locator("main")).containsText("匹配值保留到档案满十年");
        assertThat(page.locator("[id='form:erase']")).hasCount(0);
        good("who was erased", path);
        assertEquals(counted, countedOnTheOnePage());
    }

    @Test
    void aStudentTakesTheOwnCopyHome() {
        as("student");
        open("/student/home.xhtml");
        String href = page.locator("a[href*='data.json']").first().getAttribute("href");
        var answer =
                page.request().get(java.net.URI.create(page.url()).resolve(href).toString());
        assertEquals(200, answer.status());
        String text = answer.text();
        assertTrue(JsonParser.parseString(text).getAsJsonObject().has("person"), text);
        assertFalse(NUMBER.matcher(text).find());
    }

    /** The first person who may be erased today, or who may not. */
    private long someone(boolean erasable) {
        for (long id = 1; id < 5000; id++) {
            var answer = page.request().get(BASE + "/operator/persons/erase.xhtml?id=" + id);
            if (answer.status() == 200 && answer.text().contains("form:erase") == erasable) {
                return id;
            }
        }
        throw new AssertionError("the sample has nobody like that");
    }

    private void copyHoldsNoNumber() {
        var download = page.waitForDownload(
                () -> page.locator("a[href*='data.json']").first().click());
        assertEquals("greentalent-data.json", download.suggestedFilename());
        try {
            String text = Files.readString(download.path(), StandardCharsets.UTF_8);
            var data = JsonParser.parseString(text).getAsJsonObject();
            assertTrue(data.has("person") && data.has("enrolment"), text);
            assertFalse(NUMBER.matcher(text).find(), "a number of a document");
            assertFalse(text.contains("cipher") || text.contains("hash"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
