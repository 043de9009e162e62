package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.offerings.Revoke;
import io.greentalent.shared.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevocationDbTest extends LedgerDbTest {
    private void revoke(Long... enrolments) {
        tx(() -> {
            the(Revoke.class).all(List.of(enrolments), OPERATOR, "名册更正");
            return true;
        });
    }

    private List<Link> entries(long personTime) {
        return the(Entries.class).of(Scope.all(), personTime);
    }

    @Test
    void whatWasCountedIsReversedWithReasonAndName() {
        long college = college();
        long offering = offering(college, course());
        long gone = counted(college, offering);
        long stays = counted(college, offering);
        revoke(enrolment(gone));
        var entries = entries(gone);
        assertEquals(List.of(1, -1), entries.stream().map(Link::sign).toList());
        assertEquals("名册更正", entries.getLast().reason());
        assertEquals(OPERATOR.name(), entries.getLast().enteredByName());
        assertEquals(DAY, entries.getLast().completedOn());
        assertEquals(1, entries(stays).size());
        assertEquals("WITHDRAWN", state(gone));
        assertEquals(1, count("select count(*) from enrolment where id = ? and state = 'WITHDRAWN'", enrolment(gone)));
        assertTrue(check().sound());
    }

    @Test
    void whatWasNotCountedLeavesNoEntry() {
        long college = college();
        long offering = offering(college, course());
        long waiting = met(offering, person(college));
        revoke(enrolment(waiting));
        assertEquals(List.of(), entries(waiting));
    }

    @Test
    void countedEnrolmentsAreToldFromOthers() {
        long college = college();
        long offering = offering(college, course());
        long first = counted(college, offering);
        long waiting = met(offering, person(college));
        assertEquals(1, the(PersonTimes.class).counted(List.of(enrolment(first), enrolment(waiting))));
    }
}
