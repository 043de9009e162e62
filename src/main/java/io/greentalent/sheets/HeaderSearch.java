package io.greentalent.sheets;

import io.greentalent.sheets.HeaderMapping.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks for the header row and tells which fields its texts may mean (表头识别). */
final class HeaderSearch {
    private static final int ROWS = 20;
    private static final int LONGEST = 100;

    /** How surely a text names a field: by its part outside of brackets, by all of it, by the user's own choice. */
    private static final int BARE = 1;

    private static final int WHOLE = 2;
    private static final int CHOSEN = 3;

    private record Fit(int column, int surely, Set<String> codes) {}

    private final List<Field> fields;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, String> chosen = new HashMap<>();

    HeaderSearch(List<Field> fields, Map<String, String> remembered) {
        this.fields = fields;
        Set<String> codes = new LinkedHashSet<>();
        for (Field field : fields) {
            codes.add(field.code());
            for (String header : field.headers()) {
                known.computeIfAbsent(HeaderText.fold(header), k -> new LinkedHashSet<>())
                        .add(field.code());
            }
        }
        remembered.forEach((header, code) -> {
            if (codes.contains(code)) {
                chosen.put(HeaderText.fold(header), code);
            }
        });
    }

    HeaderMapping in(List<SheetRow> rows) {
        SheetRow best = null;
        int most = 0;
        for (SheetRow row : rows.subList(0, Math.min(ROWS, rows.size()))) {
            List<Fit> fits = fits(row);
            int named = named(fits);
            // A header merged over several rows stands in each of them: the lowest one is the last before the data.
            boolean continues = best != null && named == most && row.number() == best.number() + 1;
            if (named > most || named > 0 && continues && allMerged(row, fits)) {
                best = row;
                most = named;
            }
        }
        return best == null ? new HeaderMapping(fields, 0, List.of(), Map.of(), Map.of()) : mapping(best);
    }

    private static int named(List<Fit> fits) {
        Set<String> codes = new LinkedHashSet<>();
        fits.forEach(f -> codes.addAll(f.codes()));
        return codes.size();
    }

    private static boolean allMerged(SheetRow row, List<Fit> fits) {
        return fits.stream().allMatch(f -> row.at(f.column()).merged());
    }

    private List<Fit> fits(SheetRow row) {
        List<Fit> fits = new ArrayList<>();
        for (Cell cell : row.cells()) {
            String text = heading(cell);
            if (!text.isEmpty()) {
                Fit fit = fit(cell.column(), text);
                if (!fit.codes().isEmpty()) {
                    fits.add(fit);
                }
            }
        }
        return fits;
    }

    /** What is remembered of a heading is what it is recognised by. */
    private static String heading(Cell cell) {
        return cell.upTo(LONGEST).text().strip();
    }

    private Fit fit(int column, String text) {
        String whole = HeaderText.fold(text);
        String code = chosen.get(whole);
        if (code != null) {
            return new Fit(column, CHOSEN, Set.of(code));
        }
        Set<String> codes = known.get(whole);
        if (codes != null) {
            return new Fit(column, WHOLE, codes);
        }
        return new Fit(column, BARE, known.getOrDefault(HeaderText.foldOutsideBrackets(text), Set.of()));
    }

    private HeaderMapping mapping(SheetRow row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Map<Integer, List<String>> doubtful = new TreeMap<>();
        List<Fit> fits = fits(row);
        for (Fit fit : fits) {
            if (fit.codes().size() > 1) {
                doubtful.put(fit.column(), List.copyOf(fit.codes()));
            }
        }
        for (Field field : fields) {
            List<Fit> surest = surest(fits, field.code());
            if (surest.size() == 1 || !surest.isEmpty() && isOneMerged(row, surest)) {
                columns.put(field.code(), surest.get(0).column());
            } else {
                surest.forEach(f -> doubtful.put(f.column(), List.of(field.code())));
            }
        }
        var headers = row.cells().stream().map(HeaderSearch::heading).toList();
        return new HeaderMapping(fields, row.number(), headers, columns, doubtful);
    }

    /** The columns that name only this field, and no less surely than any other column does. */
    private static List<Fit> surest(List<Fit> fits, String code) {
        var own = fits.stream().filter(f -> f.codes().equals(Set.of(code))).toList();
        int best = own.stream().mapToInt(Fit::surely).max().orElse(0);
        return own.stream().filter(f -> f.surely() == best).toList();
    }

    /** One header merged over neighbouring columns: the leftmost holds the data. */
    private static boolean isOneMerged(SheetRow row, List<Fit> fits) {
        int left = fits.get(0).column();
        String text = row.at(left).text();
        for (int i = 0; i < fits.size(); i++) {
            Cell cell = row.at(left + i);
            if (fits.get(i).column() != left + i
                    || !cell.merged()
                    || !cell.text().equals(text)) {
                return false;
            }
        }
        return true;
    }
}
