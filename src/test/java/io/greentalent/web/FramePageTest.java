package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page has from its frame. */
class FramePageTest extends PageTest {
    private static final int MOST_REQUESTS = 15;
    private static final int MOST_BYTES = 450_000;

    @Test
    void readingAPublicPageMakesNoSession() {
        open("/");
        assertTrue(context.cookies().stream().noneMatch(c -> c.name.equals("GTSESSION")));
        accessible("public home");
        fits("public home");
    }

    @Test
    void thePolicyAllowsNoScriptButOurOwn() {
        var policy = page.navigate(BASE + "/public/signin.xhtml").headers().get("content-security-policy");
        String scripts = policy.substring(policy.indexOf("script-src"));
        assertTrue(Pattern.matches("script-src 'self' 'nonce-[A-Za-z0-9+/=]+';?", scripts), scripts);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    }

    @Test
    void pagesOfTheSignedInAreKeptNowhereAndFilesForGood() {
        signIn("operator");
        var answer = page.navigate(BASE + "/app/tasks.xhtml");
        assertTrue(answer.headers().get("cache-control").contains("no-store"));
        String style = page.locator("link[href*='css/greentalent.css']").getAttribute("href");
        var file = page.request().get(BASE + style);
        assertEquals("public, max-age=31536000, immutable", file.headers().get("cache-control"));
        assertEquals("gzip", file.headers().get("content-encoding"));
    }

    @Test
    void aFirstVisitIsLight() {
        signIn("operator");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var bytes = new TreeMap<String, Integer>();
        page.onRequestFinished(r -> bytes.merge(r.url(), Math.max(0, r.sizes().responseBodySize), Math::max));
        open("/app/tasks.xhtml");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertTrue(bytes.size() <= MOST_REQUESTS, bytes.keySet()::toString);
        int sum = bytes.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(sum <= MOST_BYTES, sum + " bytes");
    }

    @Test
    void darkIsWrittenByTheServerOnceChosen() {
        open("/");
        page.click("summary:has(.pi-sun)");
        page.click("button[value=dark]");
        page.waitForCondition(() -> "dark".equals(page.getAttribute("html", "data-theme")));
        String html = page.request().get(BASE + "/").text();
        assertTrue(html.contains("data-theme=\"dark\""));
        assertTrue(page.request().get(BASE + "/public/error?code=404").text().contains("data-theme=\"dark\""));
    }

    @Test
    void aVisitorsLanguageHoldsOnPagesAndErrorPages() {
        open("/");
        page.click("summary:has(.pi-language)");
        page.click("button[value=en]");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertEquals(404, status("/no/such/page"));
        assertThat(page.locator("h1")).hasText("There is no such page");
        accessible("error page");
    }

    @Test
    void aMissingEntryIsNamedAboveAndLeadsToItsField() {
        signIn("operator");
        open("/operator/account.xhtml");
        page.fill("[id='form:name']", "李四");
        page.click("[id='form:save']");
        page.locator("#notes [role=alert] a").first().click();
        assertThat(page.locator("[id='form:username']")).isFocused();
        assertThat(page.locator("[id='form:username']")).hasAttribute("aria-invalid", "true");
        assertEquals("李四", page.inputValue("[id='form:name']"));
        accessible("a form with an error");
    }

    @Test
    void whatWasTypedComesBackAfterTheSessionEnded() {
        signIn("operator");
        open("/operator/account.xhtml");
        page.fill("[id='form:username']", "new.colleague");
        page.fill("[id='form:name']", "李四");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("GTSESSION"));
        page.click("[id='form:save']");
        page.waitForURL("**/public/signin.xhtml**");
        page.fill("[id='form:username']", "operator");
        page.fill("[id='form:password']", SamplePassword.ofAll());
        page.click("[id='form:signIn']");
        page.waitForURL("**/operator/account.xhtml");
        assertThat(page.locator(".gt-strip")).isVisible();
        assertEquals("new.colleague", page.inputValue("[id='form:username']"));
        assertEquals("李四", page.inputValue("[id='form:name']"));
    }

    @Test
    void whoeverChangesTheLanguageAmidAFormGoesOnWhereTheyWere() {
        signIn("operator2");
        open("/operator/account.xhtml");
        page.fill("[id='form:username']", "new.colleague");
        page.click("summary:has(.pi-language)");
        page.click("button[name='language'][value='en']");
        page.waitForSelector("html[lang='en']");
        assertThat(page.locator(".gt-strip")).isVisible();
        assertEquals("new.colleague", page.inputValue("[id='form:username']"));
        page.onDialog(Dialog::accept);
        read("zh-CN");
    }

    @Test
    void anotherPersonDoesNotSeeWhatWasTyped() {
        signIn("operator");
        open("/operator/account.xhtml");
        page.fill("[id='form:name']", "李四");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("GTSESSION"));
        page.click("[id='form:save']");
        page.waitForURL("**/public/signin.xhtml**");
        signIn("commission");
        assertEquals("null", String.valueOf(page.evaluate("sessionStorage.getItem('gt-draft')")));
    }

    @Test
    void leavingUnsavedEntriesIsAskedAbout() {
        signIn("operator");
        open("/operator/account.xhtml");
        page.fill("[id='form:name']", "李四");
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.click(".gt-brand");
        page.waitForURL("**/app/home.xhtml");
        assertEquals(List.of("beforeunload"), asked);
    }

    @Test
    void twoMinutesBeforeTheSessionEndsOneButtonKeepsIt() {
        signIn("operator");
        page.clock().install();
        open("/app/tasks.xhtml");
        page.clock().runFor(28 * 60 * 1000L + 6000);
        assertThat(page.locator(".gt-strip")).containsText("两分钟");
        page.click(".gt-strip button");
        assertThat(page.locator(".gt-strip")).hasCount(0);
    }

    @Test
    void aChoiceSentFromAnotherSiteIsRefused() {
        var answer = page.request()
                .post(
                        BASE + "/public/preferences",
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "cross-site")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData("theme=dark"));
        assertEquals(403, answer.status());
        assertFalse(answer.headers().containsKey("set-cookie")
                && answer.headers().get("set-cookie").contains("gt-theme"));
    }

    @Test
    void theMenuOfAPhoneOpensAndClosesByKeyboard() {
        use(new Browser.NewContextOptions().setViewportSize(360, 740).setLocale("zh-CN"));
        signIn("operator");
        assertThat(page.locator("#menu")).isHidden();
        page.locator("[data-gt-more]").press("Enter");
        assertThat(page.locator("#menu")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#menu")).isHidden();
    }

    @Test
    void theFirstKeyLeadsPastTheMenu() {
        signIn("operator");
        open("/app/home.xhtml");
        page.keyboard().press("Tab");
        assertThat(page.locator(".gt-skip")).isFocused();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> "main".equals(page.evaluate("document.activeElement.id")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void anErrorPageSaysWhatToDo(int code) {
        page.navigate(BASE + "/public/error?code=" + code);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("main a").first()).isVisible();
        accessible("error " + code);
        fits("error " + code);
    }

    @Test
    void aFailureGivesANumberToNameAndNothingElse() {
        page.navigate(BASE + "/public/error?code=500&incident=2GE2YEHY");
        assertThat(page.locator("h1")).containsText("系统出错");
        assertThat(page.locator("main")).containsText("2GE2YEHY");
        assertThat(page.locator("main a").first()).isVisible();
        accessible("error 500");
        fits("error 500");
    }

    @Test
    void aPageThatTheServerNoLongerKnowsIsToldAndKeepsWhatWasTyped() {
        signIn("operator");
        open("/operator/account.xhtml");
        page.fill("[id='form:name']", "李四");
        page.evaluate(
                "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(e => { e.value = '1:2'; })");
        page.click("[id='form:save']");
        page.waitForURL("**/public/error?code=440**");
        page.locator("main a").first().click();
        page.waitForURL("**/operator/account.xhtml");
        assertEquals("李四", page.inputValue("[id='form:name']"));
    }
}
