package io.greentalent.offerings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.partners.CollegeCode;
import io.greentalent.people.Email;
import io.greentalent.shared.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Addresses pasted from a table find their students, or the line is named that does not. */
class AddressLinesTest {
    private static final List<StudentAccountRow> PEOPLE = List.of(
            row(1, "王小明", "2026001"), row(2, "Anna Smith", "S-17"), row(3, "李四", null), row(4, "李四", "2026004"));

    private static StudentAccountRow row(long person, String name, String number) {
        return new StudentAccountRow(person, name, number, 5, new CollegeCode("90001"), true);
    }

    private static String refusal(String text) {
        var problem = assertThrows(Problem.class, () -> AddressLines.of(text, PEOPLE));
        return problem.key() + " " + problem.args().getFirst();
    }

    @Test
    void linesAreReadAsTablesGiveThem() {
        var found = AddressLines.of("2026001\twang@example.test\r\n\n s-17 , a.smith@example.test \n", PEOPLE);
        assertEquals(Map.of(1L, new Email("wang@example.test"), 2L, new Email("a.smith@example.test")), found);
    }

    @Test
    void aNameIsEnoughWhereOnlyOneHasIt() {
        assertEquals(Map.of(2L, new Email("a@example.test")), AddressLines.of("anna smith；a@example.test", PEOPLE));
        assertEquals("offerings.invite.ambiguous 1", refusal("李四 l@example.test"));
    }

    @Test
    void moreColumnsBetweenDoNotMatterWhereTheNumberStandsFirst() {
        assertEquals(Map.of(4L, new Email("l@example.test")), AddressLines.of("2026004 李四 二班 l@example.test", PEOPLE));
    }

    @Test
    void theLineThatNamesNobodyIsTold() {
        assertEquals("offerings.invite.unknown 2", refusal("2026001 a@example.test\n2026999 b@example.test"));
    }

    @Test
    void theLineWithoutAnAddressIsTold() {
        assertEquals("offerings.invite.noAddress 1", refusal("2026001 wang(at)example.test"));
        assertEquals("offerings.invite.noAddress 1", refusal("wang@example.test"));
    }

    @Test
    void nothingIsNobody() {
        assertEquals(Map.of(), AddressLines.of("", PEOPLE));
    }
}
