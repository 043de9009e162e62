package io.greentalent.web.offerings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final Map<Long, String> BEFORE = Map.of(1L, "", 2L, "P", 3L, "A");

    @Test
    void onlyWhatWasTypedOverIsChanged() {
        var edit = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "P", 3L, "P"), BEFORE);
        assertEquals(Set.of(1L, 3L), edit.changed());
        assertEquals(Set.of(), edit.contested());
        assertEquals(Set.of(), edit.gone());
    }

    @Test
    void whatAnotherChangedAndThisUserDidNotIsLeftAlone() {
        var edit = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "P", 3L, "A"), Map.of(1L, "", 2L, "A", 3L, "A"));
        assertEquals(Set.of(1L), edit.changed());
        assertEquals(Set.of(), edit.contested());
    }

    @Test
    void twoWhoSayDifferentThingsAreTold() {
        var edit = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "P", 3L, "A"), Map.of(1L, "A", 2L, "P", 3L, "A"));
        assertEquals(Set.of(1L), edit.contested());
    }

    @Test
    void twoWhoSayTheSameAgree() {
        var edit = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "P", 3L, "A"), Map.of(1L, "P", 2L, "P", 3L, "A"));
        assertEquals(Set.of(), edit.contested());
    }

    @Test
    void whoLeftTheListIsGoneAndNotChanged() {
        var edit = new Edit<>(BEFORE, Map.of(1L, "P", 2L, "A", 3L, "A"), Map.of(2L, "P", 3L, "A"));
        assertEquals(Set.of(1L), edit.gone());
        assertEquals(Set.of(2L), edit.changed());
    }
}
