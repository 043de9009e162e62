package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The operator enters the next task book; the commission compares the versions. */
class TaskBookPageTest extends PageTest {
    @Test
    void aBookThatDoesNotAddUpIsRefusedAndTheEntryKept() {
        signIn("operator");
        open("/operator/taskbook.xhtml");
        accessible("the task books");
        fits("the task books");
        page.fill("[id='form:note']", "合计不符");
        page.fill("[id='form:yearTimes1']", "1");
        page.click("[id='form:adopt']");
        assertThat(page.locator(".gt-note").first()).containsText("与总指标");
        assertThat(page.locator("[id='form:note']")).hasValue("合计不符");
        accessible("a refused task book");
    }

    @Test
    void theNextVersionIsInForceAndSeenByTheCommission() {
        signIn("operator");
        open("/operator/taskbook.xhtml");
        page.fill("[id='form:note']", "按签订文本录入");
        page.click("[id='form:adopt']");
        assertThat(page.locator(".gt-note").first()).containsText("已采用任务书");
        open("/app/home.xhtml");
        assertThat(page.locator(".gt-news li").first()).containsText("录入任务书");
        signIn("commission");
        open("/commission/taskbook.xhtml");
        var newest = page.locator("main section").first();
        assertThat(newest).containsText("现行");
        assertThat(newest).containsText("按签订文本录入");
        assertThat(page.locator("main form[id='form']")).hasCount(0);
    }
}
