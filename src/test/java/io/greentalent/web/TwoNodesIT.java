package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.greentalent.servers.AppNode;
import io.greentalent.servers.Cluster;
import io.greentalent.servers.Wait;
import io.greentalent.sheets.TestWorkbook;
import io.greentalent.web.DirtyRoster.Person;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users of two nodes behind the proxy notice nothing when a node is killed, but that a click takes longer. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT extends InstallationSteps {
    @RegisterExtension
    static final Cluster CLUSTER = new Cluster();

    private static final int PEOPLE = 3000;
    /** From the kill to the end of what the other node took over; the lease is 20 s. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(90);

    @BeforeAll
    void install() {
        use(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
        openTheInstallation();
        openOffering("NODES-1", COURSE, 1, "殷若川", PEOPLE + 10);
    }

    private void upload(String nameOfNames, List<Person> persons) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(nameOfNames, "证件号码", "人员类别", "学籍号"));
        persons.forEach(person -> rows.add(List.of(person.name(), person.number(), "在校生", "")));
        open("/college/rosters/new.xhtml");
        choose("form:offering", "^NODES-1 ");
        page.setInputFiles(
                "input[type=file]", new TestWorkbook().rows("名册", rows).in(folder, "名册.xlsx"));
        page.click("[id='form:upload']");
    }

    private static void fillUnit(Locator unit, String title) {
        unit.locator("input[id$=':titleZh']").fill(title);
        unit.locator("input[id$=':theory']").fill("8");
    }

    private void again(AppNode node) throws Exception {
        node.start();
        node.awaitReady();
    }

    @Test
    @Order(1)
    void aRosterThatIsBeingMappedIsSavedAtTheOtherNode() throws Exception {
        as("college");
        upload("参训人", List.of(Person.of(1), Person.of(2)));
        page.waitForURL("**/college/rosters/mapping.xhtml**");
        page.getByLabel("参训人").selectOption("NAME");
        var node = CLUSTER.servedBy("/college/rosters/mapping.xhtml");
        node.kill();
        page.click("[id='form:save']");
        assertThat(page.locator("#sums")).containsText("读取 2 行");
        assertNotEquals(node, CLUSTER.servedBy("/college/rosters/report.xhtml"));
        again(node);
    }

    @Test
    @Order(2)
    void whatAPageKeptBetweenClicksIsThereAtTheOtherNode() throws Exception {
        as("instructor");
        open("/instructor/courses/edit.xhtml");
        page.fill("[id='form:titleZh']", "节能诊断");
        page.fill("[id='form:code']", "LF-02");
        var units = page.locator("[id='form:units'] fieldset");
        fillUnit(units.first(), "第一单元");
        page.click("[id='form:addUnit']");
        assertThat(units).hasCount(2);
        fillUnit(units.nth(1), "第二单元");
        var node = CLUSTER.servedBy("/instructor/courses/edit.xhtml");
        node.kill();
        page.click("[id='form:addUnit']");
        assertThat(units).hasCount(3);
        assertThat(units.nth(1).locator("input[id$=':titleZh']")).hasValue("第二单元");
        assertNotEquals(node, CLUSTER.servedBy("/instructor/courses/edit.xhtml"));
        again(node);
    }

    @Test
    @Order(3)
    void workUnderWayIsFinishedByTheOtherNode() throws Exception {
        as("college");
        upload("姓名", IntStream.range(1000, 1000 + PEOPLE).mapToObj(Person::of).toList());
        page.waitForURL("**/college/rosters/report.xhtml**");
        page.click("[id='act:write']");
        page.locator(".ui-confirm-dialog:visible .ui-confirmdialog-yes").click();
        String begun = "select count(*) from roster_row where outcome = 'APPLIED'";
        while (CLUSTER.value(begun).equals("0")) {
            Thread.onSpinWait();
        }
        String holder = CLUSTER.value("select held_by from task where state = 'RUNNING'");
        var node = CLUSTER.servedBy("/college/rosters/report.xhtml");
        // A look at the progress that the node was just answering would be told so by the proxy.
        page.navigate("about:blank");
        node.kill();
        assertNotEquals("", holder, "the work had not ended");
        Wait.until(
                "end of what the other node took over",
                TAKEN_OVER,
                () -> CLUSTER.value("select state from task order by id desc limit 1")
                        .equals("DONE"));
        assertEquals(Integer.toString(PEOPLE), CLUSTER.value(begun));
        assertEquals(Integer.toString(PEOPLE), CLUSTER.value("select count(distinct person_id) from enrolment"));
        assertNotEquals(holder, CLUSTER.value("select held_by from task order by id desc limit 1"));
        again(node);
    }

    @Test
    @Order(4)
    void bothAreReadyAgainAndOneLeads() throws Exception {
        for (var node : CLUSTER.nodes()) {
            assertTrue(node.readiness().contains("in the database"), node.readiness());
        }
        assertEquals(
                "1",
                CLUSTER.value("select count(*) from lease where name = 'leader' and until_at > localtimestamp(6)"));
    }

    @Test
    @Order(5)
    void theProxyTellsTheTruthAboutItsClientsAndNothingOfTheNodesHealth() throws Exception {
        assertEquals(404, status("/health/ready"));
        var elsewhere = ApiClient.from(InetAddress.getByName("127.0.0.9"), BASE, key("operator", "平台"));
        var answer = elsewhere.send(
                "POST",
                "ledger/verify",
                new byte[0],
                "application/json",
                "X-Forwarded-For",
                "203.0.113.7",
                "Forwarded",
                "for=203.0.113.8");
        assertEquals(200, answer.status(), answer.text());
        assertEquals(
                "127.0.0.9",
                CLUSTER.value("select substring_index(address, ' ', 1) from audit_line order by id desc limit 1"));
    }

    @Test
    @Order(6)
    void whoSignsOutLeavesNoRow() throws Exception {
        as("commission");
        String rows = "select count(*) from {sessions}.sessions where id = propid and appname = 'default_host/'";
        int before = Integer.parseInt(CLUSTER.value(rows));
        page.click("summary:has(.pi-user)");
        page.click("[id='out:go']");
        page.waitForURL("**/public/**");
        assertTrue(Integer.parseInt(CLUSTER.value(rows)) <= before, "rows before: " + before);
    }

    @Test
    @Order(7)
    void aSessionThatNobodyUsesAnyMoreIsTakenFromTheTable() throws Exception {
        as("commission");
        String own = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("GTSESSION"))
                .findFirst()
                .orElseThrow()
                .value
                // Four digits of the server's, the id, and the nodes that served it.
                .substring(4)
                .replaceAll(":.*$", "");
        String rows = "select count(*) from {sessions}.sessions where id = '" + own + "'";
        assertNotEquals("0", CLUSTER.value(rows));
        page.navigate("about:blank");
        CLUSTER.change("update {sessions}.sessions set lastaccess = lastaccess - 7200000 where id = '" + own + "'");
        Wait.until(
                "cleared row", Duration.ofMinutes(4), () -> CLUSTER.value(rows).equals("0"));
    }

    @Test
    @Order(8)
    void aNodeWhoseSessionsAreNotWrittenIsNotReadyAndSaysWhy() throws Exception {
        CLUSTER.forgetSessions();
        var node = CLUSTER.nodes().getFirst();
        node.kill();
        node.start();
        node.awaitSaying("\"name\":\"sessions\",\"status\":\"DOWN\",\"data\":{\"why\":\"sessions are not written");
    }
}
