package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.web.DirtyRoster.Person;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From a college's rosters to the number on the commission's page and the evidence of one of them. */
class ThreadPageTest extends ThreadSteps {
    private static final int PEOPLE = 20;
    private static final String NUMBER = "THREAD-1";
    private static final List<String> ALL_PRESENT = List.of("√", "√", "√", "√", "85");

    private static List<Person> persons(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Person::of).toList();
    }

    @Test
    void twentyRowsBecomeTwentyPersonTimesThatTheCommissionCanCheck() {
        long before = countedOnTheOnePage();
        String offering = openOffering(NUMBER, 1, "殷若川", 40);
        planSessions("THEORY", 4, 8, 28);
        verifyRoster(takeRoster(NUMBER, persons(600, PEOPLE)), PEOPLE);
        assertEquals(before, countedOnTheOnePage());

        recordBySheet(offering, ALL_PRESENT);
        confirm(offering, PEOPLE);
        verify(offering, PEOPLE);

        assertEquals(before + PEOPLE, countedOnTheOnePage());
        assertEquals(before + PEOPLE, countedInTheExport());
        drillDownInThreeClicks();
        withdrawAndReinstate(before);
    }

    @Test
    void onTwoRostersOfOneOfferingIsOnceAndAnotherCourseAddsOne() {
        long before = countedOnTheOnePage();
        String first = openOffering("ONCE-1", 1, "殷若川", 40);
        planSessions("THEORY", 4, 8, 28);
        verifyRoster(takeRoster("ONCE-1", persons(700, 2)), 2);
        verifyRoster(takeRoster("ONCE-1", persons(701, 2)), 1);
        recordBySheet(first, ALL_PRESENT);
        confirm(first, 3);
        verify(first, 3);
        assertEquals(before + 3, countedOnTheOnePage());

        String second = openOffering("ONCE-2", "产品碳足迹", 1, "殷若川", 40);
        planSessions("THEORY", 2, 8, 28);
        planSessions("PRACTICE", 2, 6, 14);
        verifyRoster(takeRoster("ONCE-2", persons(701, 1)), 1);
        recordBySheet(
                second,
                List.of(
                        "√",
                        "√",
                        "√",
                        "√",
                        "85",
                        today.minusDays(60).toString(),
                        today.plusDays(300).toString()));
        confirm(second, 1);
        verify(second, 1);
        assertEquals(before + 4, countedOnTheOnePage());
    }

    private long countedInTheExport() {
        var download = page.waitForDownload(() -> page.click("a[href='standing.xlsx']"));
        return rowsOf(download.path(), "standing.xlsx").stream()
                .filter(r -> r.cells().getFirst().text().equals("培训人次"))
                .mapToLong(r -> whole(r.cells().get(2).text()))
                .findFirst()
                .orElseThrow();
    }

    private void drillDownInThreeClicks() {
        open("/commission/index.xhtml");
        page.locator(".gt-bars a[href^='ledger/persontimes.xhtml?state=COUNTED'][href$='&college=1']")
                .click();
        page.waitForURL("**/commission/ledger/persontimes.xhtml?**");
        page.fill("input[name=q]", NUMBER);
        page.keyboard().press("Enter");
        page.waitForURL("**q=" + NUMBER + "**");
        page.locator("tbody th a").first().click();
        page.waitForURL("**/commission/ledger/evidence.xhtml?id=*");
        assertThat(page.locator(".gt-thread")).containsText("院校已确认");
        assertThat(page.locator(".gt-thread .gt-hash")).hasCount(1);
        assertThat(page.locator(".gt-origin")).containsText("第 1 版，文件 名册.xlsx，工作表 名册，第");
        assertThat(page.locator(".gt-origin a")).hasCount(0);
        assertThat(page.locator(".gt-pairs")).containsText(new String[] {"院校", "要求 60"});
        assertThat(page.locator(".gt-pairs .gt-agreement").first()).isVisible();
        accessible("the evidence");
        fits("the evidence");
    }

    private void withdrawAndReinstate(long before) {
        String id = page.url().replaceAll(".*id=(\\d+).*", "$1");
        reverse(id, "withdraw", "电话抽查未到课");
        assertEquals(before + PEOPLE - 1, countedOnTheOnePage());
        reverse(id, "reinstate", "抽查有误，已核实");
        assertEquals(before + PEOPLE, countedOnTheOnePage());
    }

    private void reverse(String id, String what, String reason) {
        as("operator");
        open("/operator/ledger/evidence.xhtml?id=" + id);
        assertThat(page.locator(".gt-origin a[href*='/operator/rosters/report.xhtml?id=']"))
                .hasCount(1);
        page.fill("[id='form:reason']", reason);
        page.click("[id='form:" + what + "']");
        page.locator("#notes li").first().waitFor();
    }
}
