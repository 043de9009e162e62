package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An account's life on the pages: opened with a first password, its own password, locked out, unlocked. */
class AccountPageTest extends PageTest {
    private static final String OWN = "river-Lantern-2026-绿";

    @Test
    void aFirstPasswordMustBeChangedAndFiveWrongOnesLockTheAccount() {
        String first = opened("he.ning");
        anew();
        enter("he.ning", first);
        page.waitForURL("**/app/password.xhtml**");
        open("/commission/index.xhtml");
        assertThat(page).hasURL(Pattern.compile(".*/app/password\\.xhtml.*"));
        change(first, "short");
        assertThat(page.locator("#notes .gt-bad").first()).isVisible();
        accessible("a password that is too short");
        change(first, OWN);
        page.waitForURL(url -> !url.contains("password.xhtml"));

        anew();
        for (int i = 0; i < 5; i++) {
            enter("he.ning", "not-the-password");
            assertThat(page.locator("[role=alert]").first()).isVisible();
        }
        enter("he.ning", OWN);
        assertThat(page.locator("[role=alert]").first()).containsText("锁定");

        anew();
        signIn("operator");
        open("/operator/accounts.xhtml?q=he.ning");
        page.click("tbody a");
        page.click("[id='form:unlock']");
        assertThat(page.locator("[id='form:unlock']")).hasCount(0);
        anew();
        enter("he.ning", OWN);
        page.waitForURL("**/commission/index.xhtml");
    }

    @Test
    void aStudentSignsInByTheSlipThatTheCollegeHandsOut() {
        signIn("college");
        open("/college/offerings/list.xhtml?standing=RUNNING");
        page.click("tbody th a");
        page.click("main a[href^='accounts.xhtml']");
        page.waitForURL("**/offerings/accounts.xhtml**");
        accessible("the students' accounts");
        var file = page.waitForDownload(() -> page.click("[id='form:download']"));
        var slip = ThreadSteps.rowsOf(file.path(), "slips.xlsx").get(2).cells();
        page.reload();
        assertThat(page.locator("tbody")).containsText(slip.get(2).text());
        agree("form:rows:1:renew");
        assertThat(page.locator(".gt-secret")).isVisible();

        anew();
        enter(slip.get(2).text(), slip.get(3).text());
        page.waitForURL("**/app/password.xhtml**");
        change(slip.get(3).text(), OWN);
        page.waitForURL("**/student/home.xhtml");
        assertThat(page.locator("h1")).containsText(slip.get(0).text());
        assertThat(page.locator(".gt-missing li").first()).isVisible();
    }

    private void anew() {
        use(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
    }

    private String opened(String username) {
        signIn("operator");
        open("/operator/account.xhtml");
        page.fill("[id='form:username']", username);
        page.fill("[id='form:name']", "何宁");
        page.getByLabel("市经济信息委").check();
        page.click("[id='form:save']");
        return page.locator(".gt-secret").textContent();
    }

    private void enter(String username, String password) {
        open("/public/signin.xhtml");
        page.fill("[id='form:username']", username);
        page.fill("[id='form:password']", password);
        page.click("[id='form:signIn']");
        page.waitForLoadState();
    }

    private void change(String present, String wanted) {
        page.fill("[id='form:present']", present);
        page.fill("[id='form:password']", wanted);
        page.fill("[id='form:repeated']", wanted);
        page.click("[id='form:change']");
        page.waitForLoadState();
    }
}
