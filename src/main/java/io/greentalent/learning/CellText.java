package io.greentalent.learning;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what people write into the cells of a sheet (单元格识读). */
final class CellText {
    static final String PRESENT = "√";
    static final String ABSENT = "×";

    private static final Set<String> YES = Set.of(PRESENT, "✓", "✔", "1", "出勤", "present");
    private static final Set<String> NO = Set.of(ABSENT, "✕", "✗", "✘", "0", "缺勤", "absent");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?: 00:00(?::00)?)?");

    private CellText() {}

    /** Half-width, without blanks around it. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** A name without any blanks, so that a space typed for the eye is no difference. */
    static String name(String text) {
        return plain(text).replaceAll("\\s", "");
    }

    /** True for presence, false for absence; empty for anything else. */
    static Optional<Boolean> attendance(String text) {
        String word = plain(text).toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static Optional<Score> score(String text) {
        return Score.read(plain(text));
    }

    /** A day written as 2026-11-02, 2026/11/2, 2026.11.2 or 2026年11月2日; empty for anything else. */
    static Optional<LocalDate> day(String text) {
        var match = DAY.matcher(plain(text));
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String shown(boolean present) {
        return present ? PRESENT : ABSENT;
    }
}
