package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The home of each role: what waits, with the way to it. */
class HomePageTest extends PageTest {
    @Test
    void eachOfTheOperatorsToDosLeadsToItsList() {
        signIn("operator");
        open("/app/home.xhtml");
        accessible("the operator's home");
        fits("the operator's home");
        var paths = page.locator(".gt-todos a").all().stream()
                .map(a -> a.getAttribute("href"))
                .toList();
        assertTrue(paths.contains("/operator/partners.xhtml"), paths.toString());
        paths.forEach(this::open);
    }

    @Test
    void theMenuSaysHowManyListsWaitToBeVerified() {
        signIn("operator");
        open("/app/home.xhtml");
        String count = page.locator("#menu a[href='/operator/completions/list.xhtml'] .gt-count")
                .textContent()
                .replaceAll("\\D", "");
        assertThat(page.locator(".gt-todos a[href='/operator/completions/list.xhtml'] .gt-todo-count"))
                .hasText(count);
        open("/operator/completions/list.xhtml");
        assertThat(page.locator("main tbody tr")).hasCount(Integer.parseInt(count));
    }

    @Test
    void theCheckOfTheLedgerIsDoneOnceItWasMade() {
        signIn("operator");
        open("/operator/checks/ledger.xhtml");
        page.click("[id='form:verify']");
        assertThat(page.locator("main")).containsText("完好");
        open("/app/home.xhtml");
        assertThat(page.locator(".gt-todos a[href='/operator/checks/ledger.xhtml']"))
                .hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"commission, /commission/index.xhtml", "student, /student/home.xhtml", "base, /base/home.xhtml"})
    void whoHasOneRoleOnlyIsAtHomeThere(String username, String home) {
        signIn(username);
        open("/app/home.xhtml");
        assertEquals(BASE + home, page.url());
    }

    @Test
    void theCollegesFiguresLeadToListsOfThatLength() {
        signIn("college");
        open("/app/home.xhtml");
        accessible("the college's home");
        fits("the college's home");
        var figures = page.locator(".gt-figure-value a").all();
        assertEquals(4, figures.size());
        var told = figures.stream()
                .map(a -> a.textContent().strip() + " at " + a.getAttribute("href"))
                .toList();
        told.forEach(figure -> {
            open(figure.replaceFirst(".* at ", ""));
            assertThat(page.locator(".gt-stateline")).containsText("共 " + figure.replaceFirst(" at .*", "") + " 人次");
        });
    }

    @Test
    void eachGapLeadsToTheStudentsWhoLackIt() {
        signIn("college");
        open("/app/home.xhtml");
        var gap = page.locator("main table a").first();
        String many = gap.textContent();
        gap.click();
        page.waitForURL("**/college/gaps.xhtml?reason=*");
        assertThat(page.locator(".gt-stateline")).containsText(many);
        accessible("the list of a gap");
        fits("the list of a gap");
        String sentence =
                page.locator("main tbody tr").first().locator("td").last().textContent();
        page.locator("main tbody tr a").first().click();
        page.waitForURL("**/college/offerings/enrolment.xhtml?id=*");
        assertThat(page.locator("main")).containsText(sentence.strip());
    }

    @Test
    void aCollegeIsToldThatItsAgreementEnds() {
        signIn("college6");
        open("/app/home.xhtml");
        page.click(".gt-todos a[href='/college/partners.xhtml']");
        assertThat(page.locator("main")).containsText("即将到期，请准备续签");
    }

    @Test
    void aStudentReadsWhatIsMissingAndWhatCounts() {
        signIn("student");
        open("/student/record.xhtml");
        accessible("the student's record");
        assertThat(page.locator("main")).containsText("已计入 1 人次");
        assertThat(page.locator("main")).containsText("还差：");
        page.locator("main a[href^='ledger/evidence']").first().click();
        page.waitForURL("**/student/ledger/evidence.xhtml?id=*");
    }

    @Test
    void anInstructorSeesTheDayAndWhoIsNotCompleteYet() {
        signIn("instructor");
        open("/app/home.xhtml");
        accessible("the instructor's home");
        fits("the instructor's home");
        page.click("a[href='/instructor/gaps.xhtml']");
        assertThat(page.locator("main tbody")).containsText("还差：");
    }

    @Test
    void failedWorkIsListedForTheOperator() {
        signIn("operator");
        open("/operator/failed.xhtml");
        accessible("failed work");
        assertThat(page.locator(".gt-empty")).isVisible();
    }
}
