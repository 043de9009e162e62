package io.greentalent.keycloak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What somebody is told who wants to sign in while Keycloak does not answer (认证服务不可用). */
final class SignInDown {
    private SignInDown() {}

    static void isSaid(Browser browser, String base, String language) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale(language))) {
            var page = context.newPage();
            var answer = page.navigate(base + "/app/home.xhtml");
            assertEquals(503, answer.status(), page.url());
            assertNotNull(answer.headers().get("retry-after"));
            assertThat(page.locator("h1"))
                    .hasText("en".equals(language) ? "The identity provider does not answer" : "统一身份认证没有答复");
            assertThat(page.locator("#again")).hasAttribute("href", "/oidc/signin?target=%2Fapp%2Fhome.xhtml");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(System.getProperty("pictures", "target/pictures"), "down-" + language + ".png")));
        }
    }
}
