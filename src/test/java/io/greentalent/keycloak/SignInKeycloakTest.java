package io.greentalent.keycloak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs in at a real Keycloak is let in as what the realm says, and nobody else is. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInKeycloakTest extends AtKeycloak {
    private static String parameter(String address, String name) {
        for (String part : URI.create(address).getRawQuery().split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError(name + " is missing in " + address);
    }

    @Test
    @Order(1)
    void aStudentIsLetInOnceTheOperatorHasTiedTheAccount() {
        enter("stu1", "/student/home.xhtml");
        assertThat(page.locator("h1")).hasText("还没有账号与您关联");
        enter("ope3", "/operator/accounts.xhtml");
        tie("student", "stu1");
        enter("stu1", "/student/home.xhtml");
        assertThat(page).hasURL(BASE + "/student/home.xhtml");
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "stu1, /student/home.xhtml, /college/partners.xhtml",
        "ins1, /instructor/courses.xhtml, /operator/accounts.xhtml",
        "col1, /college/partners.xhtml, /operator/accounts.xhtml",
        "base1, /base/home.xhtml, /operator/accounts.xhtml",
        "ope1, /operator/accounts.xhtml, /commission/index.xhtml",
        "com1, /commission/index.xhtml, /operator/accounts.xhtml"
    })
    void eachRoleComesInIsRefusedAnothersPageAndLeaves(String username, String own, String foreign) {
        enter(username, own);
        assertThat(page).hasURL(BASE + own);
        assertEquals(403, status(foreign));
        open(own);
        signOut();
        page.navigate(BASE + own);
        atKeycloak();
        assertTrue(page.locator("#password").isVisible(), "Keycloak must ask for the password again");
    }

    @Test
    void aChineseNameStandsFamilyNameFirst() {
        enter("ins1", "/instructor/courses.xhtml");
        assertThat(page.locator(".gt-person-name")).hasText("陈思远");
    }

    @Test
    void theAddressThatWasAskedForIsKeptWithItsQuery() {
        enter("ins1", "/app/courses.xhtml?q=%E8%8A%82%E8%83%BD&page=1");
        assertThat(page).hasURL(BASE + "/app/courses.xhtml?q=%E8%8A%82%E8%83%BD&page=1");
    }

    @Test
    void twoTabsAreEachLedToWhatTheyAskedFor() {
        anew();
        page.navigate(BASE + "/app/courses.xhtml");
        var first = page;
        page = context.newPage();
        page.navigate(BASE + "/app/tasks.xhtml");
        give("two1", PASSWORD);
        assertThat(page).hasURL(BASE + "/app/tasks.xhtml");
        // Keycloak's page goes on by itself once the other tab has signed in.
        assertThat(first).hasURL(BASE + "/app/courses.xhtml");
    }

    @Test
    void anOperatorWithoutASecondFactorMustMakeOneFirst() {
        enter("ope2", "/operator/accounts.xhtml");
        assertThat(page.locator("#totp")).isVisible();
        page.navigate(BASE + "/operator/accounts.xhtml");
        assertTrue(page.url().startsWith(TestRealm.ADDRESS));
    }

    @Test
    void aWrongSecondFactorIsRefused() {
        anew();
        page.navigate(BASE + "/commission/index.xhtml");
        atKeycloak();
        page.fill("#username", "com1");
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        page.fill("#otp", "000000");
        page.click("#kc-login");
        assertThat(page.locator("#otp")).isVisible();
        assertTrue(page.url().startsWith(TestRealm.ADDRESS));
    }

    @Test
    void fiveWrongPasswordsLockOut() {
        anew();
        page.navigate(BASE + "/app/home.xhtml");
        for (int i = 0; i < 5; i++) {
            give("lock1", "wrong-" + i);
            assertThat(page.locator("#username")).isVisible();
        }
        give("lock1", PASSWORD);
        assertTrue(page.url().startsWith(TestRealm.ADDRESS), page.url());
    }

    @Test
    void whoHasNoRoleIsToldSoAndNotLedRoundInACircle() {
        enter("none1", "/app/home.xhtml");
        assertThat(page.locator("h1")).hasText("您还没有本系统的角色");
        accessible("refused");
        fits("refused");
        page.click("[id='form:leave']");
        page.waitForURL(BASE + "/");
        page.navigate(BASE + "/app/home.xhtml");
        atKeycloak();
    }

    @Test
    void aCollegesOfficerWithoutCollegeIsToldToWait() {
        enter("col2", "/app/home.xhtml");
        assertThat(page.locator("h1")).hasText("您的账号等待关联院校");
    }

    @Test
    void aCancelledSignInIsSaid() {
        anew();
        page.navigate(BASE + "/app/home.xhtml");
        atKeycloak();
        String state = parameter(page.url(), "state");
        page.navigate(BASE + "/oidc/callback?error=access_denied&state=" + state);
        assertThat(page.locator("h1")).hasText("登录已取消");
    }

    @Test
    void anAnswerOfAnotherStateIsRefused() {
        anew();
        page.navigate(BASE + "/app/home.xhtml");
        atKeycloak();
        assertEquals(400, status("/oidc/callback?code=any&state=of-another-browser"));
        assertThat(page.locator("h1")).hasText("这次登录无法完成");
        page.navigate(BASE + "/app/home.xhtml");
        atKeycloak();
    }

    @Test
    void anAnswerIsTakenOnce() {
        anew();
        page.navigate(BASE + "/app/home.xhtml");
        var callback = new String[1];
        page.onRequest(r -> {
            if (r.url().startsWith(BASE + "/oidc/callback")) {
                callback[0] = r.url();
            }
        });
        give("two1", PASSWORD);
        assertThat(page).hasURL(BASE + "/app/home.xhtml");
        assertEquals(400, page.navigate(callback[0]).status());
    }

    @Test
    void aTokenOfAnotherNonceIsRefused() {
        anew();
        page.navigate(BASE + "/app/home.xhtml");
        atKeycloak();
        page.navigate(page.url().replaceAll("nonce=[^&]*", "nonce=of-another-sign-in"));
        give("two1", PASSWORD);
        assertThat(page.locator("h1")).hasText("统一身份认证的答复未被接受");
    }

    @Test
    void aTargetOnAnotherHostIsNotFollowed() {
        enter("two1", "/oidc/signin?target=%2F%5Cevil.example");
        assertThat(page).hasURL(BASE + "/app/home.xhtml");
    }

    @Test
    void whoIsDisabledHereIsOutAtTheNextRequest() {
        enter("off2", "/app/home.xhtml");
        var theirs = page;
        page = context.browser().newContext().newPage();
        page.navigate(BASE + "/operator/accounts.xhtml?q=off2");
        give("ope3", PASSWORD);
        page.locator("main tbody a").first().click();
        send("form:disable");
        page.context().close();
        page = theirs;
        page.navigate(BASE + "/app/tasks.xhtml");
        assertThat(page.locator("h1")).hasText("该账号已停用");
    }

    @Test
    void whoseSessionsAreEndedThereIsOutWithinSeconds() {
        enter("off1", "/app/home.xhtml");
        TestRealm.logOut("off1");
        out("/app/tasks.xhtml", Duration.ofSeconds(2));
        atKeycloak();
    }

    @Test
    void whoIsDisabledThereIsOutWhenTheSignInIsConfirmed() {
        enter("off3", "/app/home.xhtml");
        TestRealm.disable("off3");
        out("/app/tasks.xhtml", Duration.ofSeconds(20));
        atKeycloak();
    }

    @Test
    void noPasswordIsKeptHere() {
        enter("ins1", "/public/signin.xhtml");
        open("/app/password.xhtml");
        assertThat(page.locator("#elsewhere")).hasAttribute("href", TestRealm.ADDRESS + "/realms/greentalent/account");
        assertThat(page.locator("input[type=password]")).hasCount(0);
    }

    @Test
    void theApiAnswersStrangersAsEver() {
        anew();
        var answer = page.request().get(BASE + "/api/v1/colleges");
        assertEquals(401, answer.status());
        assertTrue(answer.headers().get("content-type").startsWith("application/problem+json"));
    }

    @Test
    void aScriptsRequestIsLedToKeycloakByItsOwnKindOfAnswer() {
        anew();
        var answer = page.request()
                .get(
                        BASE + "/app/home.xhtml",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setHeader("Faces-Request", "partial/ajax"));
        assertTrue(
                Pattern.compile("<partial-response><redirect url=\"/oidc/signin\\?target=")
                        .matcher(answer.text())
                        .find(),
                answer.text());
    }

    @Test
    void aForeignNoticeOfSignOutEndsNothing() {
        var request = HttpRequest.newBuilder(URI.create(BASE + "/oidc/backchannel"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=eyJhbGciOiJub25lIn0.e30."))
                .build();
        var refusal = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class, () -> TestRealm.answer(request));
        assertTrue(String.valueOf(refusal.getMessage()).contains("answered 400"));
    }

    @Test
    void anotherSystemSpeaksByTheTokenOfItsClient() {
        var found = ApiClient.inTheRealm("registry", "operator", null);
        assertEquals(200, found.get(BASE + "/api/v1/colleges"));
        var foreign = ApiClient.inTheRealm("registry-without-role", null, null);
        assertEquals(401, foreign.get(BASE + "/api/v1/colleges"));
    }

    @Test
    void aCollegesSystemSeesThatCollegeOnly() {
        var officer = ApiClient.inTheRealm("college-system", "college", "90001");
        var own = found("\"id\":(\\d+)", officer.read(BASE + "/api/v1/colleges"));
        assertEquals(Set.of("90001"), found("\"code\":\"(\\d+)\"", officer.read(BASE + "/api/v1/colleges")));
        assertEquals(own, found("\"collegeId\":(\\d+)", officer.read(BASE + "/api/v1/offerings?size=100")));
        var unit = ApiClient.inTheRealm("unit-system", "operator", null);
        assertTrue(found("\"collegeId\":(\\d+)", unit.read(BASE + "/api/v1/offerings?size=100"))
                        .size()
                > 1);
        var nowhere = ApiClient.inTheRealm("system-of-no-college", "college", null);
        assertEquals(401, nowhere.get(BASE + "/api/v1/colleges"));
    }

    private static Set<String> found(String pattern, String json) {
        return Pattern.compile(pattern)
                .matcher(json)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void theRealmGivesNoTokenForAPassword() {
        var request = HttpRequest.newBuilder(
                        URI.create(TestRealm.ADDRESS + "/realms/greentalent/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=greentalent-web&client_secret="
                        + "web-secret-of-the-test-realm-only&username=ins1&password=" + PASSWORD))
                .build();
        org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> TestRealm.answer(request));
    }
}
