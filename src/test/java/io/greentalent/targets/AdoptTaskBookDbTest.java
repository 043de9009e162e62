package io.greentalent.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.DbTest;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdoptTaskBookDbTest extends DbTest {
    private static final TaskBookYear ONE =
            new TaskBookYear(1, LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31), 1000);
    private static final TaskBookYear TWO =
            new TaskBookYear(2, LocalDate.of(2025, 9, 1), LocalDate.of(2027, 5, 31), 2000);

    @Test
    @Order(1)
    void anEmptyInstallationBeginsWithTheNoticesTaskBook() {
        var book = the(TaskBooks.class).current();
        assertEquals(1, book.number());
        assertEquals(new Span(LocalDate.of(2023, 3, 1), LocalDate.of(2025, 11, 30)), book.window());
        assertEquals(
                List.of(900, 1100, 1000),
                book.years().stream().map(TaskBookYear::personTimes).toList());
    }

    @Test
    @Order(2)
    void theNextVersionIsInForceAndTheFirstStaysReadable() {
        as(caller(5, null, Role.OPERATOR));
        the(AdoptTaskBook.class).adopt(TaskBookTest.draft(3000, List.of(ONE, TWO)));
        var books = the(TaskBooks.class);
        assertEquals(2, books.current().number());
        assertEquals(List.of(ONE, TWO), books.current().years());
        assertEquals(5, books.current().madeBy());
        assertEquals(3, books.get(1).years().size());
    }

    @Test
    void whatDoesNotAddUpIsNotKept() {
        as(caller(5, null, Role.OPERATOR));
        var draft = TaskBookTest.draft(2999, List.of(ONE, TWO));
        assertThrows(Problem.class, () -> the(AdoptTaskBook.class).adopt(draft));
        assertEquals(0, count("select count(*) from task_book where person_times = 2999"));
    }

    @Test
    void onlyTheOperatorAdopts() {
        as(caller(6, null, Role.COMMISSION));
        var draft = TaskBookTest.draft(3000, List.of(ONE, TWO));
        assertThrows(Denied.class, () -> the(AdoptTaskBook.class).adopt(draft));
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThrows(NotFound.class, () -> the(TaskBooks.class).get(99));
    }
}
