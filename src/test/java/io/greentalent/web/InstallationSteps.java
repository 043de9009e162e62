package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The first days of an installation without the sample, as its people spend them on the pages (开局步骤): from the operator's
 * first password to a published course of a partner college. Each account is named as its role.
 */
public abstract class InstallationSteps extends ThreadSteps {
    protected static final String COURSE = "绿色工厂评价";
    private static final String OWN = "river-Lantern-2026-绿";

    @Override
    protected String password() {
        return OWN;
    }

    /** Everything that must stand before a college's first roster. */
    protected void openTheInstallation() {
        takeOver("operator", firstPassword());
        adoptATaskBook();
        registerACollege();
        signAnAgreement();
        openAccount("operator2", "韩知远", "示范单位运营", false);
        openAccount("college", "郑晚晴", "院校教务", true);
        openAccount("instructor", "殷若川", "教师", true);
        openAccount("commission", "何宁", "市经济信息委", false);
        planTheTerm();
        publishACourse();
    }

    private static String firstPassword() {
        try {
            return Files.readString(Path.of(System.getProperty("test.data"), "first-password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs in with a password that somebody else chose, and chooses another one. */
    private void takeOver(String username, String first) {
        use(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
        open("/public/signin.xhtml");
        page.fill("[id='form:username']", username);
        page.fill("[id='form:password']", first);
        page.click("[id='form:signIn']");
        page.waitForURL("**/app/password.xhtml**");
        page.fill("[id='form:present']", first);
        page.fill("[id='form:password']", OWN);
        page.fill("[id='form:repeated']", OWN);
        page.click("[id='form:change']");
        page.waitForURL(url -> !url.contains("password.xhtml"));
    }

    private void adoptATaskBook() {
        as("operator");
        open("/operator/taskbook.xhtml");
        fill("note", "按签订文本录入");
        fill("startsOn", today.minusDays(400).toString());
        fill("endsOn", today.plusDays(400).toString());
        fill("yearEnd1", today.minusDays(200).toString());
        fill("yearEnd2", today.plusDays(100).toString());
        fill("yearEnd3", today.plusDays(400).toString());
        send("form:adopt");
        said("已采用任务书");
    }

    private void registerACollege() {
        open("/operator/partners/college.xhtml");
        fill("code", "90001");
        fill("name", "嘉陵试点学院");
        fill("shortName", "嘉陵试点");
        fill("contactName", "秦越");
        send("form:save");
        page.waitForURL("**/operator/partners.xhtml");
        open("/operator/partners/majors.xhtml?college=1");
        page.selectOption("[id='form:college']", new SelectOption().setIndex(1));
        fill("code", "420802");
        fill("name", "环境工程技术");
        send("form:save");
        assertThat(page.locator("tbody")).containsText("环境工程技术");
    }

    private void signAnAgreement() {
        open("/operator/partners/sign.xhtml?college=1");
        fill("number", "XY-2026-1");
        fill("signedOn", today.minusDays(90).toString());
        fill("startsOn", today.minusDays(90).toString());
        fill("endsOn", today.plusDays(300).toString());
        page.locator("[id='form:majorsBox'] input[type='checkbox']").first().check();
        send("form:save");
        page.waitForURL("**/agreement.xhtml?id=*");
    }

    private void openAccount(String username, String name, String role, boolean ofCollege) {
        as("operator");
        open("/operator/account.xhtml");
        fill("username", username);
        fill("name", name);
        page.getByLabel(role).check();
        if (ofCollege) {
            page.selectOption("[id='form:college']", new SelectOption().setIndex(1));
        }
        send("form:save");
        takeOver(username, page.locator(".gt-secret").textContent());
    }

    private void planTheTerm() {
        as("operator");
        open("/operator/offerings/terms.xhtml");
        fill("code", termOf(today));
        fill("startsOn", today.minusDays(120).toString());
        fill("endsOn", today.plusDays(60).toString());
        send("form:save");
        assertThat(page.locator("tbody")).containsText(termOf(today));
    }

    private void publishACourse() {
        as("instructor");
        open("/instructor/courses/edit.xhtml");
        fill("code", "LF-01");
        page.selectOption("[id='form:field']", "LOW_CARBON");
        fill("titleZh", COURSE);
        fill("theory", "32");
        fill("practice", "0");
        fill("objectivesZh", "能按标准编制评价报告。");
        fill("assessmentZh", "期末笔试。");
        var unit = page.locator("[id='form:units'] fieldset").first();
        unit.locator("input[id$=':titleZh']").fill("评价指标");
        unit.locator("input[id$=':theory']").fill("32");
        page.locator("[id='form:authors'] input[id$=':name']").fill("殷若川");
        send("form:save");
        page.waitForURL("**/course.xhtml?version=*");
        page.setInputFiles(
                "input[type='file']",
                new FilePayload("slides.md", "text/markdown", "# 课件".getBytes(StandardCharsets.UTF_8)));
        send("upload:attach");
        send("acts:submit");
        assertThat(page.locator(".gt-note.gt-ok")).isVisible();
        String review =
                page.url().substring(BASE.length()).replace("/instructor/courses/course", "/operator/courses/review");
        for (String reviewer : List.of("operator", "operator2")) {
            as(reviewer);
            open(review);
            send("form:approve");
            page.waitForURL("**/operator/courses.xhtml");
        }
    }

    private void fill(String field, String value) {
        page.fill("[id='form:" + field + "']", value);
    }
}
