package io.greentalent.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import io.greentalent.shared.Window;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
    private static final Set<String> SORTABLE = Set.of("number", "college");

    private static Paging paging(int page, int size, String sort) {
        var paging = new Paging();
        paging.page = page;
        paging.size = size;
        paging.sort = sort;
        return paging;
    }

    @Test
    void aMinusTurnsTheOrderRound() {
        assertEquals(
                new Window(100, 50, "number", true), paging(3, 50, "-number").window(SORTABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 50, '', page",
        "1, 0, '', size",
        "1, 1001, '', size",
        "42949673, 50, '', page",
        "1, 50, -, sort",
        "1, 50, name, sort"
    })
    void whatNoListHasIsRefused(int page, int size, String sort, String field) {
        var wanted = paging(page, size, sort);
        assertEquals(
                field,
                assertThrows(Problem.class, () -> wanted.window(SORTABLE)).field());
    }

    @Test
    void anUnknownOrderIsRefusedWithThoseThatThereAre() {
        var wanted = paging(1, 50, "-name");
        var refused = assertThrows(Problem.class, () -> wanted.window(SORTABLE));
        assertEquals("shared.api.choice", refused.key());
        assertEquals(List.of("college, number"), refused.args());
    }

    @Test
    void aListOfOneOrderRefusesEveryOther() {
        var wanted = paging(1, 50, "number");
        assertEquals(
                "shared.api.oneOrder",
                assertThrows(Problem.class, () -> wanted.window(Set.of())).key());
    }
}
