package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever changes an id in the address gets 404, and the operator sees it in the audit log. */
class DenialsPageTest extends PageTest {
    /** The id in the first link of that list to that page. */
    private String id(String list, String target) {
        open(list);
        String href = page.locator("main a[href*='" + target + "']").first().getAttribute("href");
        return href.replaceAll(".*[?&]id=([0-9]+).*", "$1");
    }

    /** Opens it, which must give 404; gives the line that the log must have. */
    private List<String> refused(String path, String query, String subject) {
        assertEquals(404, status(path + query), path);
        return List.of(path, subject);
    }

    /** Each of those must stand in one line of the log of that user's denials. */
    private void logged(String username, List<List<String>> lines) {
        signIn("operator");
        open("/operator/audit.xhtml?kind=DENIAL&user=" + username);
        for (var line : lines) {
            var rows = page.locator("main tbody tr");
            for (String part : line) {
                rows = rows.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(part));
            }
            assertThat(rows.first()).isVisible();
        }
    }

    @Test
    void anotherCollegesIdsAreNotFoundAndLogged() {
        signIn("college2");
        String roster = id("/college/rosters/list.xhtml", "report.xhtml");
        String offering = id("/college/offerings/list.xhtml", "offering.xhtml");
        String enrolment = id("/college/offerings/offering.xhtml?id=" + offering, "enrolment.xhtml");
        String agreement = id("/college/partners/agreements.xhtml", "agreement.xhtml");
        String evidence = id("/college/ledger/persontimes.xhtml?state=COUNTED", "evidence.xhtml");
        signIn("college");
        var lines = new ArrayList<List<String>>();
        lines.add(refused("/college/rosters/report.xhtml", "?id=" + roster, "roster " + roster));
        lines.add(refused("/college/rosters/mapping.xhtml", "?id=" + roster, "roster " + roster));
        lines.add(refused("/college/offerings/offering.xhtml", "?id=" + offering, "offering " + offering));
        lines.add(refused("/college/offerings/sessions.xhtml", "?id=" + offering, "offering " + offering));
        lines.add(refused("/college/offerings/enrolment.xhtml", "?id=" + enrolment, "enrolment " + enrolment));
        lines.add(refused("/college/partners/agreement.xhtml", "?id=" + agreement, "agreement " + agreement));
        lines.add(refused("/college/ledger/evidence.xhtml", "?id=" + evidence, "personTime " + evidence));
        lines.add(refused("/college/completions/offering.xhtml", "?id=" + offering, "offering " + offering));
        lines.add(refused("/app/partners/scan", "?id=" + agreement, "agreement " + agreement));
        assertEquals(404, status("/college/rosters/errors.xhtml?id=" + roster));
        lines.add(List.of(roster));
        logged("college", lines);
    }

    @Test
    void anInstructorFindsNothingOfAnothersOfferings() {
        signIn("instructor2");
        String offering = id("/instructor/offerings/list.xhtml", "offering.xhtml");
        signIn("instructor");
        var lines = new ArrayList<List<String>>();
        lines.add(refused("/instructor/offerings/offering.xhtml", "?id=" + offering, "offering " + offering));
        lines.add(refused("/instructor/offerings/marks.xhtml", "?id=" + offering, "offering " + offering));
        logged("instructor", lines);
    }

    @Test
    void aPageOfAnotherRoleIsRefusedAndLogged() {
        signIn("student");
        assertEquals(403, status("/operator/accounts.xhtml"));
        logged("student", List.of(List.of("/operator/accounts.xhtml")));
    }
}
