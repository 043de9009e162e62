package io.greentalent.completion;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleValuesTest {
    private static RuleValues values(int attendance, int theory, int practice, int mark) {
        return new RuleValues(attendance, theory, practice, mark, true, true, true, true, true, RuleValues.Counts.A);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 0", "100, 100, 100, 1000", "80, 80, 80, 600"})
    void valuesStandUpToTheirBounds(int attendance, int theory, int practice, int mark) {
        assertDoesNotThrow(() -> values(attendance, theory, practice, mark).check());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 80, 80, 600, attendancePercent, 1, 100",
        "101, 80, 80, 600, attendancePercent, 1, 100",
        "80, -1, 80, 600, theoryPercent, 0, 100",
        "80, 101, 80, 600, theoryPercent, 0, 100",
        "80, 80, -1, 600, practicePercent, 0, 100",
        "80, 80, 101, 600, practicePercent, 0, 100",
        "80, 80, 80, -1, markTenths, 0, 1000",
        "80, 80, 80, 1001, markTenths, 0, 1000"
    })
    void whatLiesBeyondIsRefusedAtItsField(
            int attendance, int theory, int practice, int mark, String field, int least, int most) {
        var problem = assertThrows(
                Problem.class, () -> values(attendance, theory, practice, mark).check());
        assertEquals(field, problem.field());
        assertEquals(List.of(least, most), problem.args());
    }
}
