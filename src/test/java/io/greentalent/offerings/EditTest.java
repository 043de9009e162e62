package io.greentalent.offerings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final Map<Long, String> BEFORE = Map.of(1L, "", 2L, "P", 3L, "A");

    @Test
    void onlyWhatWasTypedOverIsChanged() {
        var edit = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "P", 3L, "P"));
        assertEquals(Map.of(1L, "P", 3L, "P"), edit.changes(BEFORE));
        assertEquals(new Edit.Outcome(2, Set.of(), Set.of()), edit.outcome(BEFORE, 2));
    }

    @Test
    void whatAnotherChangedAndThisUserDidNotIsLeftAlone() {
        var edit = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "P", 3L, "A"));
        var now = Map.of(1L, "", 2L, "A", 3L, "A");
        assertEquals(Map.of(1L, "P"), edit.changes(now));
        assertEquals(Set.of(), edit.contested(now));
    }

    @Test
    void twoWhoSayDifferentThingsAreTold() {
        var edit = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "P", 3L, "A"));
        assertEquals(Set.of(1L), edit.contested(Map.of(1L, "A", 2L, "P", 3L, "A")));
    }

    @Test
    void twoWhoSayTheSameAgree() {
        var edit = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "P", 3L, "A"));
        assertEquals(Set.of(), edit.contested(Map.of(1L, "P", 2L, "P", 3L, "A")));
    }

    @Test
    void whoLeftTheListIsGoneAndNotChanged() {
        var edit = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "A", 3L, "A"));
        var now = Map.of(2L, "P", 3L, "A");
        assertEquals(Map.of(2L, "A"), edit.changes(now));
        assertEquals(Set.of(1L), edit.outcome(now, 1).gone());
    }

    @Test
    void aSecondRoundStoresNothingOverWhomNobodyNamed() {
        var now = Map.of(1L, "A", 2L, "A", 3L, "A");
        var second = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "P", 3L, "A")).over(now);
        assertEquals(Map.of(1L, "P"), second.changes(now));
        assertEquals(Set.of(), second.contested(now));
        assertEquals("A", second.told().get(2L));
    }
}
