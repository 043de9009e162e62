package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.sheets.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedTest {
    @Test
    void anyTextComesBackAsItWas() {
        var lines = List.of(List.of("a|b", "c\nd", "\\", "", "\\p"), List.of(""), List.<String>of());
        assertEquals(lines.subList(0, 2), Packed.lines(Packed.lines(lines.subList(0, 2))));
        assertEquals(List.of(), Packed.lines(""));
    }

    @Test
    void findingsComeBackAsTheyWere() {
        var findings = List.of(
                Finding.of(Rule.NAME_SPACES, RosterField.NAME).changing("张| 三", ""),
                Finding.of(Rule.ID_CHARACTERS, RosterField.ID_NUMBER).at(List.of(7, 18)),
                Finding.of(Rule.FILE_SAME_PERSON, RosterField.ID_NUMBER, 4, "名册"),
                Finding.of(Rule.ROW_BLANK, null));
        assertEquals(findings, FindingsText.unpack(FindingsText.pack(findings)));
    }

    @Test
    void whatDoesNotFitLosesTheLeastGraveFirst() {
        var finding = Finding.of(Rule.CELL_CLEANED, RosterField.MAJOR).changing("x".repeat(400), "y".repeat(400));
        var many = new ArrayList<>(Collections.nCopies(200, finding));
        many.add(Finding.of(Rule.NAME_GARBLED, RosterField.NAME));
        String packed = FindingsText.pack(many);
        assertTrue(packed.length() <= 4000);
        var kept = FindingsText.unpack(packed);
        assertEquals(Rule.NAME_GARBLED, kept.getFirst().rule());
        assertNull(kept.getLast().before());
    }

    @Test
    void purgedFindingsTellTheRuleOnly() {
        String packed = FindingsText.pack(
                List.of(Finding.of(Rule.NAME_SPACES, RosterField.NAME).changing("张 三", "张三")));
        var purged = FindingsText.unpack(FindingsText.purged(packed)).getFirst();
        assertEquals(Rule.NAME_SPACES, purged.rule());
        assertNull(purged.before());
    }

    @Test
    void cellsComeBackAsTheyWere() {
        var row = new RowCells(
                "名册",
                7,
                true,
                "1",
                Map.of(
                        RosterField.NAME, new Cell(0, "𠮷|田", Cell.Kind.TEXT, true, false),
                        RosterField.ID_NUMBER, new Cell(2, "5.0E+17", Cell.Kind.IMPRECISE, false, true)));
        assertEquals(row.cells(), CellsText.unpack("名册", 7, CellsText.pack(row)).cells());
        assertTrue(CellsText.unpack("名册", 7, CellsText.pack(row)).hidden());
    }

    @Test
    void aCellThatIsTooLongStaysTooLong() {
        var row = new RowCells("名册", 7, false, "", Map.of(RosterField.NAME, Cell.text(0, "𠮷".repeat(5000))));
        String kept = CellsText.unpack("名册", 7, CellsText.pack(row)).text(RosterField.NAME);
        assertTrue(kept.length() <= 62);
        assertTrue(kept.length() > 60);
    }
}
