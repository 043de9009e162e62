package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operator finds one human being registered twice, sees what merging does, merges, and takes it back. */
class MergePageTest extends PageTest {
    @Test
    void twoPersonsAreComparedMergedAndPartedAgain() {
        signIn("operator");
        page.locator("nav a[href$='/operator/persons.xhtml']").first().click();
        find("没有这样的名字");
        assertThat(page.locator("#found")).hasCount(0);
        accessible("nobody is found");
        find("王");
        assertFalse(page.url().contains("%E7%8E%8B"));
        choose(0);
        choose(1);
        accessible("two are chosen");
        fits("two are chosen");
        page.click("#compare");
        page.waitForURL("**/persons/compare.xhtml?from=*&into=*");
        String one = page.locator("#sides tbody tr").nth(0).innerText();
        page.click("#exchange");
        page.waitForLoadState();
        assertFalse(one.isBlank());
        accessible("what merging does");
        fits("what merging does");
        String comparison = page.url();
        read("en");
        page.navigate(comparison);
        fits("what merging does, in English");
        read("zh-CN");
        page.navigate(comparison);
        long lines = page.locator("#effects tbody tr").count();
        assertFalse(lines == 0);

        send("form:merge");
        assertThat(page.locator("[id='form:reason']")).hasAttribute("aria-invalid", "true");
        page.fill("[id='form:reason']", "同一人，先后以两种证件登记");
        send("form:merge");
        page.waitForURL("**/persons/merge.xhtml?id=*");
        said("已完成");
        accessible("the merge");
        fits("the merge");
        String record = page.url();

        page.fill("[id='form:reason']", "核对后确认为两人");
        send("form:undo");
        said("已撤销");
        assertThat(page.locator("[id='form:undo']")).hasCount(0);
        assertThat(page.locator(".gt-pairs")).containsText("核对后确认为两人");
        open("/operator/persons.xhtml");
        assertThat(page.locator("#merges tbody tr").first()).containsText("已撤销");
        accessible("the merges");
        fits("the merges");
        read("en");
        page.navigate(record);
        assertThat(page.locator("h1")).hasText(Pattern.compile("Merge \\d+"));
        fits("the merge in English");
        read("zh-CN");
        assertEquals(404, status("/operator/persons/compare.xhtml?from=1&into=999999999"));
    }

    private void find(String typed) {
        page.fill("[id='form:typed']", typed);
        send("form:find");
    }

    private void choose(int row) {
        var button = page.locator("#found input[type=submit]").nth(row);
        send(button.getAttribute("id"));
    }
}
