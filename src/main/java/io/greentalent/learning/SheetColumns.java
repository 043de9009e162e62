package io.greentalent.learning;

import io.greentalent.offerings.CourseSession;
import io.greentalent.shared.Texts;
import io.greentalent.sheets.SheetRow;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of a filled-in sheet holds what (列识别), by a header in either language, in any order. */
final class SheetColumns {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Pattern SESSION =
            Pattern.compile("(?:第\\s*|session\\s+)(\\d{1,4})(?:\\s*次)?(?:\\s+(\\d{4}-\\d{2}-\\d{2}))?.*");

    /** The columns that every sheet has but for those of its sessions. */
    enum Field {
        KEY,
        NAME,
        STUDENT_NO,
        MARK,
        PASSED_ON,
        VALID_UNTIL;

        /** Its header in that language. */
        String header(Locale locale) {
            return Texts.of(locale, "learning.column." + name());
        }
    }

    private final SheetRow row;
    private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
    private final Map<Integer, CourseSession> sessions = new TreeMap<>();
    private final List<SheetFinding> findings = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private SheetColumns(SheetRow row, List<CourseSession> planned) {
        this.row = row;
        var byNumber = new HashMap<Integer, CourseSession>();
        planned.forEach(s -> byNumber.put(s.number(), s));
        var known = headers();
        row.cells().stream().filter(c -> !c.text().isBlank()).forEach(c -> {
            var field = known.get(folded(c.text()));
            if (field != null) {
                take(field, c.column());
            } else {
                session(c.column(), c.text(), byNumber);
            }
        });
        need(Field.KEY);
        need(Field.NAME);
    }

    /** The header is the topmost row with the key's column; null when there is none. */
    static @Nullable SheetColumns find(List<SheetRow> rows, List<CourseSession> planned) {
        var known = headers();
        return rows.stream()
                .filter(r -> r.cells().stream().anyMatch(c -> known.get(folded(c.text())) == Field.KEY))
                .findFirst()
                .map(r -> new SheetColumns(r, planned))
                .orElse(null);
    }

    private static Map<String, Field> headers() {
        var known = new HashMap<String, Field>();
        for (Field field : Field.values()) {
            LANGUAGES.forEach(l -> known.put(folded(field.header(l)), field));
        }
        return known;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private void take(Field field, int column) {
        if (fields.putIfAbsent(field, column) != null) {
            find(column, "columnTwice", field);
        }
    }

    private void session(int column, String header, Map<Integer, CourseSession> planned) {
        var match = SESSION.matcher(folded(header));
        if (!match.matches()) {
            ignored.add(header.strip());
            return;
        }
        int number = Integer.parseInt(match.group(1));
        var session = planned.get(number);
        if (session == null) {
            find(column, "sessionUnknown", number);
        } else if (match.group(2) != null
                && !match.group(2).equals(session.startsAt().toLocalDate().toString())) {
            find(column, "sessionMoved", number, session.startsAt().toLocalDate());
        } else if (new HashSet<>(sessions.values()).contains(session)) {
            find(column, "columnTwice", header.strip());
        } else {
            sessions.put(column, session);
        }
    }

    private void need(Field field) {
        if (!fields.containsKey(field)) {
            find(SheetFinding.WHOLE_ROW, "columnMissing", field);
        }
    }

    private void find(int column, String code, Object... args) {
        findings.add(SheetFinding.at(row.sheet(), row.number(), column, code, args));
    }

    List<SheetFinding> findings() {
        return findings;
    }

    List<String> ignored() {
        return ignored;
    }

    /** The sessions by column. */
    Map<Integer, CourseSession> sessions() {
        return sessions;
    }

    boolean isBelowHeader(SheetRow other) {
        return other.number() > row.number();
    }

    /** The field's column, -1 where the sheet has none. */
    int at(Field field) {
        return Objects.requireNonNullElse(fields.get(field), -1);
    }

    String header(int column) {
        return row.at(column).text().strip();
    }
}
