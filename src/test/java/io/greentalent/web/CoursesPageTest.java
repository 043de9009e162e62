package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A course on its way from an instructor's draft to the catalogue, and the files that say which courses count. */
class CoursesPageTest extends PageTest {
    private void fill(String field, String value) {
        page.fill("[id='form:" + field + "']", value);
    }

    private void fillUnit(int index, String title, String theory, String practice) {
        var unit = page.locator("[id='form:units'] fieldset").nth(index);
        unit.locator("input[id$=':titleZh']").fill(title);
        unit.locator("input[id$=':theory']").fill(theory);
        unit.locator("input[id$=':practice']").fill(practice);
    }

    private String draft(String code) {
        open("/instructor/courses/edit.xhtml");
        fill("code", code);
        page.selectOption("[id='form:field']", "LOW_CARBON");
        fill("titleZh", "绿色工厂评价");
        fill("theory", "16");
        fill("practice", "4.5");
        fill("objectivesZh", "能按标准编制评价报告。");
        fill("assessmentZh", "期末笔试。");
        fillUnit(0, "评价指标", "10", "0");
        page.click("[id='form:addUnit']");
        assertThat(page.locator("[id='form:units'] fieldset")).hasCount(2);
        fillUnit(1, "现场评价", "6", "4");
        page.locator("[id='form:authors'] input[id$=':name']").fill("陈书岚");
        send("form:save");
        page.waitForURL("**/course.xhtml?version=*");
        return page.url().substring(BASE.length());
    }

    @Test
    void aDraftIsMendedReviewedByTwoAndPublished() {
        signIn("instructor");
        String course = draft("PT-01");
        send("acts:submit");
        assertThat(page.locator(".gt-note.gt-bad")).containsText("4.5");
        page.click("[id='acts'] a");
        fillUnit(1, "现场评价", "6", "4.5");
        send("form:save");
        send("acts:submit");
        assertThat(page.locator(".gt-note.gt-bad")).isVisible();
        page.setInputFiles(
                "input[type='file']",
                new FilePayload("slides.md", "text/markdown", "# 课件".getBytes(StandardCharsets.UTF_8)));
        send("upload:attach");
        assertThat(page.locator("[id='materials']")).containsText("slides.md");
        send("acts:submit");
        assertThat(page.locator(".gt-note.gt-ok")).isVisible();
        String review = course.replace("/instructor/courses/course", "/operator/courses/review");

        signIn("operator");
        open(review);
        send("form:giveBack");
        assertThat(page.locator(".gt-field:has([id='form:remark']) .gt-error")).isVisible();
        send("form:approve");
        page.waitForURL("**/operator/courses.xhtml");
        open(review);
        send("form:approve");
        assertThat(page.locator(".gt-note.gt-bad")).isVisible();

        signIn("operator2");
        open(review);
        send("form:approve");
        page.waitForURL("**/operator/courses.xhtml");

        signIn("student");
        open("/app/courses.xhtml?field=LOW_CARBON&q=绿色工厂");
        page.click("h2 a:has-text('绿色工厂评价')");
        assertThat(page.locator("main")).containsText("现场评价");
        var file = page.waitForDownload(() -> page.click("a[href*='/app/courses/material']"));
        assertEquals("slides.md", file.suggestedFilename());
        assertEquals(403, status("/operator/courses.xhtml"));

        // Another college's instructor reads it in the catalogue, too, and has no work on it.
        signIn("instructor2");
        assertEquals(404, status(course));
        assertEquals(404, status(course.replace("/course.xhtml", "/edit.xhtml")));
    }

    @Test
    void aDraftIsNobodyElses() {
        signIn("instructor");
        String course = draft("PT-02");
        signIn("instructor2");
        assertEquals(404, status(course));
    }

    @Test
    void aDraftBegunByMistakeIsDiscarded() {
        signIn("instructor");
        String course = draft("PT-03");
        agree("acts:discard");
        page.waitForURL("**/instructor/courses.xhtml");
        said("草稿已删除");
        assertThat(page.locator("main")).not().containsText("PT-03");
        assertEquals(404, status(course));
    }

    @Test
    void theCommissionSeesWhatEachCourseLacks() {
        signIn("commission");
        open("/commission/courses.xhtml");
        int complete = page.locator("tbody .gt-state.gt-ok").count();
        assertThat(page.locator(".gt-figure-value").first()).containsText(Integer.toString(complete));
        assertThat(page.locator("tr:has-text('GT-PV-12')")).containsText("首次开课");
    }
}
