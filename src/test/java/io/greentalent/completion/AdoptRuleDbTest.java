package io.greentalent.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.DbTest;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdoptRuleDbTest extends DbTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private CompletionRule adopt(RuleValues values, LocalDate day, String note) {
        as(caller(5, null, Role.OPERATOR));
        return the(AdoptRule.class).adopt(values, day, note);
    }

    private String problem(RuleValues values, LocalDate day, String note) {
        var problem = assertThrows(Problem.class, () -> adopt(values, day, note));
        return problem.key() + " at " + problem.field();
    }

    @Test
    @Order(1)
    void anEmptyInstallationBeginsWithVersionOne() {
        var rules = the(Rules.class);
        assertEquals(1, rules.all().size());
        assertEquals(RuleValues.FIRST, rules.inForce(TODAY).values());
        assertEquals(LocalDate.of(2023, 2, 2), rules.inForce(TODAY).effectiveOn());
        assertEquals(1, rules.inForce(LocalDate.of(2022, 1, 1)).number());
    }

    @Test
    @Order(2)
    void theNextVersionIsInForceFromItsDayOn() {
        adopt(Facts.percents(75, 80, 80), TODAY.plusDays(10), "Agreed with the colleges");
        var rules = the(Rules.class);
        assertEquals(1, rules.inForce(TODAY.plusDays(9)).number());
        assertEquals(2, rules.inForce(TODAY.plusDays(10)).number());
        assertEquals(75, rules.get(2).values().attendancePercent());
        assertEquals(5, rules.get(2).madeBy());
    }

    @Test
    @Order(3)
    void aDayBeforeThePreviousVersionIsRefused() {
        assertEquals("completion.rule.beforeLast at effectiveOn", problem(RuleValues.FIRST, TODAY.plusDays(9), "Back"));
    }

    @Test
    void aDayThatHasPassedIsRefused() {
        assertEquals("completion.rule.dayPassed at effectiveOn", problem(RuleValues.FIRST, TODAY.minusDays(1), "Late"));
        assertEquals("completion.rule.dayPassed at effectiveOn", problem(RuleValues.FIRST, TODAY, "At once"));
    }

    @Test
    void aVersionWithoutAReasonIsRefused() {
        assertEquals("completion.rule.noteMissing at note", problem(RuleValues.FIRST, TODAY.plusDays(20), " "));
    }

    @Test
    void aRuleThatNobodyNeedsToAttendIsRefused() {
        assertEquals(
                "completion.rule.outOfBounds at attendancePercent",
                problem(Facts.percents(0, 80, 80), TODAY.plusDays(20), "Nobody"));
    }

    @Test
    void onlyTheOperatorAdopts() {
        as(caller(6, 3L, Role.COLLEGE));
        assertThrows(Denied.class, () -> the(AdoptRule.class).adopt(RuleValues.FIRST, TODAY.plusDays(20), "For us"));
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThrows(NotFound.class, () -> the(Rules.class).get(99));
    }
}
