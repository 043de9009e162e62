package io.greentalent.keycloak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.greentalent.servers.Wait;
import io.greentalent.sheets.TestWorkbook;
import io.greentalent.web.DirtyRoster.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People are invited by mail from a verified roster or by the operator, and what changes here is carried to a real Keycloak. */
class ProvisioningKeycloakTest extends AtKeycloak {
    private static final String CHOSEN = "River-Lantern-2026";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static CaughtMail mail;

    /** The operator stays in: a one-time code is good once. */
    private BrowserContext operators;

    private Page operator;

    @BeforeAll
    static void catchMails() {
        mail = CaughtMail.begin();
    }

    @AfterAll
    void end() {
        mail.end();
    }

    /** Keeps the page as it looks at a desk, in the dark and on a small phone. */
    private void pictures(String name) {
        picture(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(name + "-dark");
        page.setViewportSize(360, 740);
        picture(name + "-phone");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }

    /** Goes on as the operator, in a browser that stays. */
    private Page operator() {
        if (operator == null) {
            operators = context.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(1280, 900)
                            .setLocale("zh-CN"));
            operator = operators.newPage();
            operator.navigate(BASE + "/operator/accounts.xhtml");
            var theirs = page;
            page = operator;
            give("ope1", PASSWORD);
            page = theirs;
        }
        return operator;
    }

    private void asOperator(Runnable act) {
        var theirs = page;
        page = operator();
        try {
            act.run();
        } finally {
            page = theirs;
        }
    }

    private Locator label(String exactly) {
        return page.getByLabel(exactly, new Page.GetByLabelOptions().setExact(true));
    }

    private void openStaff(String username, String role, String email) {
        asOperator(() -> {
            open("/operator/account.xhtml");
            page.fill("[id='form:username']", username);
            page.fill("[id='form:name']", "何宁");
            label(role).check();
            page.fill("[id='form:email']", email);
            send("form:save");
            said("已保存");
        });
    }

    private void openAccount(String username) {
        page.navigate(BASE + "/operator/accounts.xhtml?q=" + username);
        page.locator("main tbody a").first().click();
        page.locator("#invited").waitFor();
    }

    /** Asks for the account's page until its invitation stands so. */
    private void invited(String username, String state) {
        asOperator(() -> until(state, Duration.ofSeconds(60), () -> {
            openAccount(username);
            return page.locator("#invited").innerText();
        }));
    }

    private static void until(String wanted, Duration within, Supplier<String> seen) {
        var end = Instant.now().plus(within);
        String last;
        do {
            last = seen.get();
            if (last.contains(wanted)) {
                return;
            }
        } while (Instant.now().isBefore(end));
        throw new AssertionError("not " + wanted + " but " + last);
    }

    /** Follows the link of the mail and chooses a password. */
    private void choosePassword(String address) {
        anew();
        page.navigate(mail.link(address));
        page.locator("a[href*='login-actions'], #password-new").first().waitFor();
        if (page.locator("#password-new").count() == 0) {
            page.locator("a[href*='login-actions']").first().click();
        }
        chosen();
    }

    private void chosen() {
        page.fill("#password-new", CHOSEN);
        page.fill("#password-confirm", CHOSEN);
        page.locator("[type=submit]").first().click();
        page.locator("#password-new").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void signInBy(String username, String path) {
        anew();
        page.navigate(BASE + path);
        give(username, CHOSEN);
    }

    @Test
    void studentsOfAVerifiedRosterAreInvitedChooseAPasswordAndSeeTheirOwnPage() {
        var username = new String[1];
        asOperator(() -> {
            open("/operator/offerings/list.xhtml?standing=RUNNING");
            page.locator("tbody th a").first().click();
            page.locator("main a[href*='accounts.xhtml']").first().click();
            page.waitForURL("**/offerings/accounts.xhtml**");
            accessible("the students' invitations");
            fits("the students' invitations");
            picture("invite-students");
            var free = page.locator("tbody tr:has-text('没有邮箱')").first();
            String number = free.locator("td").first().innerText().strip();
            String name = free.locator("th").innerText().strip();
            page.fill("[id='form:addresses']", (number.equals("–") ? name : number) + "\tfirst.student@example.test");
            send("form:invite");
            said("1");
            String address = page.url();
            until("已邀请", Duration.ofSeconds(60), () -> {
                page.navigate(address);
                return page.locator("tbody tr:has-text('f***@example.test')").innerText();
            });
            username[0] = page.locator("tbody tr:has-text('f***@example.test') td")
                    .nth(1)
                    .innerText()
                    .strip();
            pictures("invited-students");
        });
        assertEquals(1, mail.to("first.student@example.test"));
        choosePassword("first.student@example.test");
        signInBy(username[0], "/student/home.xhtml");
        assertThat(page).hasURL(BASE + "/student/home.xhtml");
        assertEquals(403, status("/operator/accounts.xhtml"));
    }

    /** The college hands in a roster of that one person, and gives its id. */
    private String handedIn(Person person, String address) {
        enter("col1", "/college/rosters/new.xhtml");
        page.selectOption("[id='form:offering']", new SelectOption().setIndex(1));
        byte[] roster = new TestWorkbook()
                .rows(
                        "名册",
                        List.of(
                                List.of("姓名", "证件号码", "人员类别", "电子邮箱"),
                                List.of(person.name(), person.number(), "在校生", address)))
                .bytes();
        page.setInputFiles("input[type=file]", new FilePayload("名册.xlsx", XLSX, roster));
        page.click("[id='form:upload']");
        page.waitForURL("**/college/rosters/report.xhtml**");
        String report = page.url();
        agree("act:write");
        page.locator("[id='act:submit']").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        page.navigate(report);
        agree("act:submit");
        said("已上报");
        return report.replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    @Test
    void whoStandsInAVerifiedRosterWithAnAddressIsInvitedByItself() {
        String report = handedIn(Person.of(77L, 1), "roster.student@example.test");
        asOperator(() -> {
            open("/operator/rosters/report.xhtml?id=" + report);
            agree("act:verify");
            said("采用 1 行");
        });
        Wait.until("mail to the student", Duration.ofSeconds(90), () -> mail.to("roster.student@example.test") == 1);
        choosePassword("roster.student@example.test");
    }

    @Test
    void staffAreInvitedAndComeInWithTheirRole() {
        openStaff("he.ning", "教师", "he.ning@example.test");
        invited("he.ning", "已邀请");
        asOperator(() -> {
            accessible("an invited account");
            fits("an invited account");
            pictures("invited-account");
        });
        choosePassword("he.ning@example.test");
        signInBy("he.ning", "/instructor/courses.xhtml");
        assertThat(page).hasURL(BASE + "/instructor/courses.xhtml");
        String user = TestRealm.send("GET", "/users/" + TestRealm.id("he.ning"), "");
        assertTrue(user.contains("\"emailVerified\":true"), user);
    }

    @Test
    void theCommissionsInvitationAsksForASecondFactorToo() {
        openStaff("xu.commission", "市经济信息委", "xu@example.test");
        invited("xu.commission", "已邀请");
        anew();
        page.navigate(mail.link("xu@example.test"));
        page.locator("a[href*='login-actions']").first().click();
        page.locator("#totp, #password-new").first().waitFor();
        if (page.locator("#password-new").count() > 0) {
            chosen();
        }
        assertThat(page.locator("#totp")).isVisible();
        String user = TestRealm.id("xu.commission");
        assertTrue(TestRealm.send("GET", "/users/" + user + "/role-mappings/realm", "")
                .contains("\"commission\""));
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndDisabledThere() {
        openStaff("off.staff", "教师", "off.staff@example.test");
        invited("off.staff", "已邀请");
        choosePassword("off.staff@example.test");
        signInBy("off.staff", "/instructor/courses.xhtml");
        assertThat(page).hasURL(BASE + "/instructor/courses.xhtml");
        asOperator(() -> {
            page.navigate(BASE + "/operator/accounts.xhtml?q=off.staff");
            page.locator("main tbody a").first().click();
            send("form:disable");
        });
        page.navigate(BASE + "/app/tasks.xhtml");
        assertFalse(page.url().startsWith(BASE + "/app/tasks.xhtml"), page.url());
        String id = TestRealm.id("off.staff");
        until("\"enabled\":false", Duration.ofSeconds(30), () -> TestRealm.send("GET", "/users/" + id, ""));
        signInBy("off.staff", "/app/home.xhtml");
        assertTrue(page.url().startsWith(TestRealm.ADDRESS), page.url());
    }

    @Test
    void aRoleThatIsChangedHereIsChangedThereAndStands() {
        openStaff("role.staff", "教师", "role.staff@example.test");
        invited("role.staff", "已邀请");
        asOperator(() -> {
            openAccount("role.staff");
            label("基地管理员").check();
            label("教师").uncheck();
            send("form:save");
            said("已保存");
        });
        String roles = "/users/" + TestRealm.id("role.staff") + "/role-mappings/realm";
        until("base-manager", Duration.ofSeconds(30), () -> TestRealm.send("GET", roles, ""));
        assertFalse(TestRealm.send("GET", roles, "").contains("\"instructor\""));
    }

    @Test
    void askingAgainMakesNoSecondUser() {
        openStaff("once.staff", "教师", "once.staff@example.test");
        invited("once.staff", "已邀请");
        String id = TestRealm.id("once.staff");
        asOperator(() -> {
            openAccount("once.staff");
            send("invitation:invite");
            said("邀请已登记");
        });
        mail.waitFor("once.staff@example.test", 2);
        assertEquals(id, TestRealm.id("once.staff"));
        assertEquals(
                1,
                Pattern.compile("\"username\":\"once.staff\"")
                        .matcher(TestRealm.send("GET", "/users?search=once.staff", ""))
                        .results()
                        .count());
    }

    /** The number of the account whose page is open. */
    private String number() {
        return page.url().replaceAll(".*id=(\\d+).*", "$1");
    }

    private void inviteTo(String address) {
        page.fill("[id='invitation:email']", address);
        send("invitation:invite");
        said("邀请已登记");
    }

    @Test
    void aUserWhomAnInterruptedTryHasMadeIsFoundAgain() {
        openStaff("cut.staff", "教师", "");
        asOperator(() -> {
            openAccount("cut.staff");
            TestRealm.send("POST", "/users", """
                    {"username":"cut.staff","enabled":true,"attributes":{"greentalentAccount":["%s"]}}""".formatted(number()));
            inviteTo("cut.staff@example.test");
        });
        invited("cut.staff", "已邀请");
        asOperator(() -> assertThat(page.locator("[id='form:subject']")).hasValue(TestRealm.id("cut.staff")));
        choosePassword("cut.staff@example.test");
        signInBy("cut.staff", "/instructor/courses.xhtml");
        assertThat(page).hasURL(BASE + "/instructor/courses.xhtml");
    }

    @Test
    void aUserWhoWasDeletedThereIsMadeAnewOnlyWhenInvitedAgain() {
        openStaff("gone.staff", "教师", "gone.staff@example.test");
        invited("gone.staff", "已邀请");
        String first = TestRealm.id("gone.staff");
        TestRealm.send("DELETE", "/users/" + first, "");
        asOperator(() -> inviteTo("gone.staff@example.test"));
        invited("gone.staff", "未成功");
        asOperator(() -> {
            assertThat(page.locator("main")).containsText("已被删除");
            inviteTo("gone.staff@example.test");
        });
        invited("gone.staff", "已邀请");
        assertNotEquals(first, TestRealm.id("gone.staff"));
        mail.waitFor("gone.staff@example.test", 2);
    }

    @Test
    void aUserOfThatNameIsNotTakenOverAndTheOperatorIsTold() {
        openStaff("two1", "教师", "other.two1@example.test");
        invited("two1", "未成功");
        asOperator(() -> {
            assertThat(page.locator("main")).containsText("同名用户");
            pictures("failed-account");
        });
        openStaff("mail.twice", "教师", "ins1@example.test");
        invited("mail.twice", "未成功");
        asOperator(() -> assertThat(page.locator("main")).containsText("该邮箱"));
    }

    @Test
    void whileKeycloakIsDownInvitationsWaitAndSignInSaysSo() {
        // Signed in before: nobody could now.
        operator();
        Halted.during(() -> {
            openStaff("late.staff", "教师", "late.staff@example.test");
            asOperator(() -> {
                openAccount("late.staff");
                assertThat(page.locator("#invited")).containsText("等待同步");
                pictures("waiting-account");
            });
            assertEquals(0, mail.to("late.staff@example.test"));
            for (String language : new String[] {"zh-CN", "en"}) {
                SignInDown.isSaid(context.browser(), BASE, language);
            }
        });
        invited("late.staff", "已邀请");
        mail.waitFor("late.staff@example.test", 1);
        asOperator(() -> {
            read("en");
            openAccount("late.staff");
            accessible("an invited account in English");
            pictures("invited-account-en");
            open("/operator/accounts.xhtml");
            fits("the accounts in English");
            pictures("accounts-en");
            read("zh-CN");
        });
    }

    @Test
    void anInvitationIsNotUndoneByAPageThatWasOpenedBefore() {
        openStaff("page.staff", "教师", "");
        asOperator(() -> {
            openAccount("page.staff");
            assertThat(page.locator("#invited")).containsText("没有邮箱");
            var early = page;
            page = page.context().newPage();
            openAccount("page.staff");
            page.fill("[id='invitation:email']", "page.staff@example.test");
            send("invitation:invite");
            page.close();
            page = early;
        });
        mail.waitFor("page.staff@example.test", 1);
        asOperator(() -> {
            send("form:save");
            said("已保存");
        });
        invited("page.staff", "已邀请");
        asOperator(() -> assertThat(page.locator("[id='form:subject']")).hasValue(TestRealm.id("page.staff")));
    }
}
