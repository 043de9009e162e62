package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a text file parts its columns (分隔符): told by which of comma, tab and semicolon comes equally often in most of the
 * first lines.
 *
 * @param skip characters of a first line {@code sep=;}, which Excel obeys and does not show
 */
record CsvDialect(char delimiter, int skip) {
    private static final char[] DELIMITERS = {',', '\t', ';'};
    private static final int LINES = 50;
    private static final int WEIGHT = 1000;

    /** Tells it from the beginning of a text; refuses a web page or XML that only bears the name of a table. */
    static CsvDialect of(String beginning) {
        String text = beginning.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<") || text.startsWith("mime-version:")) {
            throw Problem.of("sheets.file.html");
        }
        var lines = beginning.lines().findFirst().orElse("");
        if (lines.matches("(?i)\"?sep=.\"?")) {
            int at = lines.indexOf('=');
            return new CsvDialect(lines.charAt(at + 1), lines.length());
        }
        char best = ',';
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int score = score(beginning, delimiter);
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return new CsvDialect(best, 0);
    }

    /** First how many lines agree on how often it comes, then how often that is. */
    private static int score(String text, char delimiter) {
        Map<Integer, Integer> lines = new HashMap<>();
        for (int count : counts(text, delimiter)) {
            lines.merge(count, 1, Integer::sum);
        }
        return lines.entrySet().stream()
                .filter(e -> e.getKey() > 0)
                .mapToInt(e -> e.getValue() * WEIGHT + Math.min(e.getKey(), WEIGHT - 1))
                .max()
                .orElse(0);
    }

    private static List<Integer> counts(String text, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < text.length() && counts.size() < LINES; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                count++;
            } else if (!quoted && c == '\n') {
                counts.add(count);
                count = 0;
            }
        }
        counts.add(count);
        return counts;
    }
}
