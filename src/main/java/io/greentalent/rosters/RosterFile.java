package io.greentalent.rosters;

import io.greentalent.shared.Ahead;
import io.greentalent.shared.Batches;
import io.greentalent.shared.Problem;
import io.greentalent.sheets.SheetLimits;
import io.greentalent.sheets.SheetSource;
import io.greentalent.sheets.SheetWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A roster's file while it is read (名册文件). Refuses as {@link SheetSource} does. */
final class RosterFile implements AutoCloseable {
    /** Rows of one report, blank ones between others included. */
    static final int MOST_ROWS = 100_000;

    private final SheetSource source;

    RosterFile(Path file, String name) {
        source = SheetSource.open(file, name, SheetLimits.standard().withRows(MOST_ROWS + Headings.LOWEST));
    }

    /** Every visible sheet that lists people, by the headings' own meaning and by what the college said before. */
    Layout layout(Map<String, RosterField> remembered) {
        var fields = new LinkedHashMap<String, RosterField>();
        for (String sheet : source.sheets()) {
            if (!source.isHidden(sheet)) {
                var headings = Headings.guessed(source, sheet, 0, remembered);
                if (headings.listPeople()) {
                    headings.fields().forEach(fields::putIfAbsent);
                }
            }
        }
        return new Layout("", 0, fields);
    }

    List<RosterSheets.Sheet> sheets(Layout layout) {
        var sheets = new ArrayList<RosterSheets.Sheet>();
        for (String name : source.sheets()) {
            boolean chosen = layout.sheet().isEmpty() || layout.sheet().equals(name);
            var shown = chosen ? layout : new Layout("", 0, layout.fields());
            sheets.add(sheet(name, Headings.of(source, name, shown)));
        }
        return sheets;
    }

    private RosterSheets.Sheet sheet(String name, Headings headings) {
        var list = new ArrayList<RosterSheets.Heading>();
        for (int i = 0; i < headings.texts().size(); i++) {
            if (!headings.texts().get(i).isBlank()) {
                list.add(new RosterSheets.Heading(i, headings.texts().get(i), headings.meaning(i)));
            }
        }
        return new RosterSheets.Sheet(name, source.isHidden(name), headings.row(), list);
    }

    /** Hands on every row below the headings; blank rows at a sheet's end are left out. Refuses more than 100,000. */
    void rows(Layout layout, Consumer<RowCells> sink) {
        var counted = new Counted(sink);
        for (String sheet : source.sheets()) {
            if (wanted(sheet, layout)) {
                rows(sheet, Headings.of(source, sheet, layout), counted);
            }
        }
    }

    /** The same, {@link Batches#SIZE} at a time and the rest at last; the next ones are read while some are taken. */
    void batches(Layout layout, Consumer<List<RowCells>> taker) {
        Ahead.take(
                pieces -> {
                    var waiting = new ArrayList<RowCells>(Batches.SIZE);
                    rows(layout, row -> {
                        waiting.add(row);
                        if (waiting.size() == Batches.SIZE) {
                            pieces.accept(List.copyOf(waiting));
                            waiting.clear();
                        }
                    });
                    if (!waiting.isEmpty()) {
                        pieces.accept(List.copyOf(waiting));
                    }
                },
                taker);
    }

    private boolean wanted(String sheet, Layout layout) {
        return layout.sheet().isEmpty()
                ? !source.isHidden(sheet)
                : layout.sheet().equals(sheet);
    }

    /** The sheets that {@link #rows} leaves aside, empty ones and the choices of the product's own template left out. */
    List<UnreadSheet> unread(Layout layout) {
        var unread = new ArrayList<UnreadSheet>();
        for (String sheet : source.sheets()) {
            boolean hidden = source.isHidden(sheet);
            boolean read =
                    wanted(sheet, layout) && Headings.of(source, sheet, layout).listPeople();
            if (!read && !(hidden && sheet.equals(SheetWriter.CHOICES))) {
                filled(sheet).ifPresent(rows -> unread.add(new UnreadSheet(sheet, hidden, rows)));
            }
        }
        return unread;
    }

    /** How many rows hold something; 0 where that cannot be told, nothing for an empty sheet. */
    private Optional<Integer> filled(String sheet) {
        var rows = new AtomicInteger();
        try {
            source.rowsWhile(sheet, row -> row.isBlank() || rows.incrementAndGet() < MOST_ROWS);
        } catch (Problem e) {
            // A sheet that nobody reads is no reason to refuse the file.
            return Optional.of(0);
        }
        return rows.get() == 0 ? Optional.empty() : Optional.of(rows.get());
    }

    private void rows(String sheet, Headings headings, Counted sink) {
        if (!headings.listPeople()) {
            return;
        }
        source.rows(sheet, row -> {
            if (row.number() > headings.row()) {
                sink.take(headings.cells(row));
            }
        });
        sink.sheetEnds();
    }

    @Override
    public void close() {
        source.close();
    }

    /** Holds blank rows back until something follows them, and counts. */
    private static final class Counted {
        private final Consumer<RowCells> sink;
        private final List<RowCells> blank = new ArrayList<>();
        private int count;

        Counted(Consumer<RowCells> sink) {
            this.sink = sink;
        }

        void take(RowCells row) {
            if (++count > MOST_ROWS) {
                throw Problem.of("rosters.file.tooManyRows", MOST_ROWS);
            }
            if (row.lead().isEmpty()) {
                blank.add(row);
                return;
            }
            blank.forEach(sink);
            blank.clear();
            sink.accept(row);
        }

        void sheetEnds() {
            count -= blank.size();
            blank.clear();
        }
    }
}
