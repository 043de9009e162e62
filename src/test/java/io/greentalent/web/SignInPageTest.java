package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SignInPageTest extends PageTest {
    @Test
    void aRoleButtonFillsTheFormAndTheFormLeadsBackToWhatWasAsked() {
        open("/operator/audit.xhtml?kind=SIGN_IN");
        page.getByText("示范单位运营", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        page.click("[id='form:signIn']");
        page.waitForURL("**/operator/audit.xhtml?kind=SIGN_IN");
        assertThat(page.locator("h1").first()).hasText("审计日志");
    }

    @Test
    void aWrongPasswordIsRefusedInWordsAndTheNameStays() {
        open("/public/signin.xhtml");
        page.fill("[id='form:username']", "nobody-here");
        page.fill("[id='form:password']", "not-the-password");
        page.click("[id='form:signIn']");
        assertThat(page.locator("[role=alert]")).containsText("用户名与密码不符");
        assertEquals("nobody-here", page.inputValue("[id='form:username']"));
        accessible("sign-in with an error");
    }

    @Test
    void aTargetOnAnotherHostIsNotFollowed() {
        open("/public/signin.xhtml?target=//evil.example/");
        page.fill("[id='form:username']", "commission");
        page.fill("[id='form:password']", SamplePassword.ofAll());
        page.click("[id='form:signIn']");
        page.waitForURL("**/commission/index.xhtml");
        assertTrue(page.url().startsWith(BASE));
    }

    @Test
    void signingOutEndsTheSession() {
        signIn("commission");
        page.click(".gt-person summary");
        page.click("[id='out:go']");
        page.waitForURL("**/public/signin.xhtml");
        open("/commission/ledger/offerings.xhtml");
        assertThat(page.locator("[id='form:username']")).isVisible();
    }

    @Test
    void anUnknownPageIs404AndAForeignOneToo() {
        signIn("college");
        assertEquals(404, status("/college/nothing.xhtml"));
        assertEquals(404, status("/college/ledger/persontimes.xhtml?offering=2"));
        assertEquals(404, status("/college/ledger/evidence.xhtml?id=999999999"));
    }
}
