package io.greentalent.sheets;

import io.greentalent.shared.Problem;

/** The refusals that several readers share, so that one fault has one sentence (拒收原因). */
final class Refusal {
    private Refusal() {}

    /** The bytes break off or contradict each other. */
    static Problem corrupt() {
        return Problem.of("sheets.file.corrupt");
    }

    /** The XML of a part is not well-formed, or not what a spreadsheet holds. */
    static Problem xml() {
        return Problem.of("sheets.file.xml");
    }

    /** It unpacks to more than a spreadsheet of that size would. */
    static Problem bomb() {
        return Problem.of("sheets.file.bomb");
    }

    /** Neither XLSX nor CSV. */
    static Problem kind() {
        return Problem.of("sheets.file.kind");
    }

    /** A cell holds more text than the limit. */
    static Problem cell(SheetLimits limits) {
        return Problem.of("sheets.file.cell", limits.cellCharacters());
    }

    /** Something stands to the right of the last column that is read. */
    static Problem columns(SheetLimits limits) {
        return Problem.of("sheets.file.columns", limits.columns());
    }

    /** More rows hold something than are read. */
    static Problem rows(SheetLimits limits) {
        return Problem.of("sheets.file.rows", limits.rows());
    }

    /** No sheet of that name. */
    static Problem sheet(String name) {
        return Problem.of("sheets.file.sheet", name);
    }

    /** The stored file could not be read at all. */
    static Problem unreadable() {
        return Problem.of("sheets.file.unreadable");
    }
}
