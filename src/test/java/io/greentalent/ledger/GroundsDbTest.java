package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundsDbTest extends LedgerDbTest {
    private long college;
    private long person;

    private long personTime() {
        college = college();
        long offering = offering(college, course());
        long version = next();
        change(
                "insert into course_version (id, version, course_id, number, state, theory, practice, objectives_zh,"
                        + " objectives_en, audience_zh, audience_en, assessment_zh, assessment_en, author_id, approved_on)"
                        + " values (?, 0, ?, 3, 'PUBLISHED', 60, 40, '', '', '', '', '', '', 1, '2026-07-01')",
                version,
                version);
        change("update offering set course_version_id = ? where id = ?", version, offering);
        person = person(college);
        return met(offering, person);
    }

    private Grounds grounds() {
        return the(Grounds.class);
    }

    @Test
    void namesTheAgreementOfTheDayTheApprovalAndTheMarkAskedFor() {
        long id = personTime();
        var found = grounds().of(Scope.ofPerson(person), id, DAY);
        assertEquals(new Grounds.Basis(college, 3, LocalDate.of(2026, 7, 1), 600), found.basis());
        assertEquals(
                List.of("A" + college),
                found.agreements().stream().map(Grounds.Held::number).toList());
        assertEquals(LocalDate.of(2027, 12, 31), found.agreements().getFirst().lastDay());
        assertFalse(found.agreements().getFirst().scanned());
    }

    @Test
    void anAgreementThatWasEndedBeforeTheDayIsNoGround() {
        long id = personTime();
        change("update agreement set ended_early_on = '2026-10-29' where college_id = ?", college);
        assertTrue(grounds().of(Scope.all(), id, DAY).agreements().isEmpty());
        assertEquals(
                LocalDate.of(2026, 10, 29),
                grounds()
                        .of(Scope.all(), id, LocalDate.of(2026, 10, 29))
                        .agreements()
                        .getFirst()
                        .lastDay());
    }

    @Test
    void nobodyFindsThoseOutOfScope() {
        long id = personTime();
        assertThrows(NotFound.class, () -> grounds().of(Scope.ofPerson(person + 1), id, DAY));
        assertThrows(NotFound.class, () -> grounds().of(Scope.ofCollege(college + 1), id, DAY));
    }
}
