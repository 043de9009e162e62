package io.greentalent.keycloak;

import com.microsoft.playwright.Browser;
import io.greentalent.web.PageTest;
import java.time.Duration;
import java.time.Instant;

/** Plays people of the test realm who sign in at Keycloak. */
abstract class AtKeycloak extends PageTest {
    static final String PASSWORD = "Test-Pass-2026";

    /** Opens a page as nobody, in a browser of its own, and signs in on the way. */
    void enter(String username, String path) {
        anew();
        page.navigate(BASE + path);
        give(username, PASSWORD);
    }

    /** A browser without any session. */
    void anew() {
        use(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
    }

    /** Fills in Keycloak's forms, the second one where it asks for it. */
    void give(String username, String password) {
        atKeycloak();
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForLoadState();
        if (page.locator("#otp").count() > 0) {
            page.fill("#otp", OneTimeCode.of(username));
            page.click("#kc-login");
            page.waitForLoadState();
        }
    }

    void atKeycloak() {
        page.waitForURL(url -> url.startsWith(TestRealm.ADDRESS));
        page.locator("#username").waitFor();
    }

    void signOut() {
        page.click(".gt-person summary");
        page.click("[id='out:go']");
        page.waitForURL(BASE + "/");
    }

    /** Asks for a page until whoever is in is out: led to Keycloak, or told why not. */
    void out(String path, Duration within) {
        var until = Instant.now().plus(within);
        do {
            page.navigate(BASE + path);
            if (!page.url().startsWith(BASE + path)) {
                return;
            }
        } while (Instant.now().isBefore(until));
        throw new AssertionError("still in after " + within);
    }

    /** Ties the account of that user name to a user of the realm, as the operator does. */
    void tie(String account, String username) {
        page.navigate(BASE + "/operator/accounts.xhtml?q=" + account);
        page.locator("main tbody a")
                .getByText(account, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        page.fill("[id='form:subject']", TestRealm.id(username));
        send("form:save");
        said("已保存");
    }
}
