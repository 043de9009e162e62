package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.completion.AdoptRule;
import io.greentalent.completion.RuleValues;
import io.greentalent.ledger.Difference;
import io.greentalent.sample.Size;
import io.greentalent.web.ledger.CheckPage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckPageDbTest {
    private static final RuleValues FULL_MARKS =
            new RuleValues(80, 80, 80, 1000, true, true, true, true, true, RuleValues.Counts.A);

    /** Nobody has full marks: every person-time would be lost, more of them than the page lists. */
    @Test
    void aRecountUnderAnotherVersionSaysHowManyDifferAndListsTheFirst() {
        var world = World.of(new Size(5, 12, 1, 40, 3, 60), 0);
        try {
            world.statements(OpenedPage.of("/operator/checks/ledger.xhtml", CheckPage.class, 0, (w, page) -> {
                w.bean(AdoptRule.class).adopt(FULL_MARKS, LocalDate.of(2026, 11, 3), "What if");
                page.setRule(2);
                page.load();
                page.recount();
                listed(page);
            }));
        } finally {
            world.close();
        }
    }

    private static void listed(CheckPage page) {
        var report = page.getCounted();
        assertNotNull(report);
        assertTrue(
                report.differences().size() > page.getShown(),
                report.differences().size() + " differences");
        assertEquals(200, page.getDifferences().size());
        assertEquals(
                List.of(Difference.Kind.LOST),
                page.getDifferences().stream().map(Difference::kind).distinct().toList());
        assertEquals(List.of(), page.getMismatches());
    }
}
