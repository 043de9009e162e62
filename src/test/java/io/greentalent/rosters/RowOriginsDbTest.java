package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.offerings.Enrolments;
import io.greentalent.shared.Scope;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowOriginsDbTest extends RosterDbTest {
    @Test
    void anEnrolmentLeadsToItsLineOfTheRoster() {
        long report = committed(line("张三", number()), line("李四", number()));
        var enrolment = the(Enrolments.class).get(row(report, 1).enrolmentId(), Scope.all());
        var origin = the(RowOrigins.class).of(enrolment.rosterRowId()).orElseThrow();
        assertEquals(
                new RowOrigin(
                        report,
                        report(report).number(),
                        1,
                        COLLEGE,
                        "名册.csv",
                        row(report, 1).sheet(),
                        3),
                origin);
    }

    @Test
    void aRowThatIsGoneLeadsNowhere() {
        assertEquals(Optional.empty(), the(RowOrigins.class).of(0));
    }
}
