package io.greentalent.rosters;

import io.greentalent.shared.Problem;
import io.greentalent.sheets.CsvBundle;
import io.greentalent.sheets.CsvRow;
import io.greentalent.sheets.SheetLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A OneRoster 1.2 bundle as the roster that it amounts to (OneRoster 数据包转名册): a line for each record of enrollments.csv, in its
 * place, so that verdicts name the rows of that file. Who is no student, or is to be deleted, leaves a blank line. Whether a line can be right is for the
 * roster's own rules to say.
 */
final class OneRosterTable {
    static final String FILE = "enrollments.csv";
    /** In users.csv, beside what OneRoster knows: the document's number and kind, and the category. */
    static final String ID_NUMBER = "metadata.idNumber";

    static final String ID_TYPE = "metadata.idType";
    static final String CATEGORY = "metadata.category";

    private static final List<RosterField> COLUMNS = List.of(
            RosterField.NAME,
            RosterField.ID_TYPE,
            RosterField.ID_NUMBER,
            RosterField.COLLEGE_CODE,
            RosterField.STUDENT_NO,
            RosterField.COURSE_CODE,
            RosterField.OFFERING_NO,
            RosterField.CATEGORY);
    private static final int MEGABYTE = 1 << 20;
    private static final int ROWS = 100_000;
    private static final String STUDENT = "在校生";

    private final Map<String, CsvRow> users;
    private final Map<String, CsvRow> classes;
    private final Map<String, CsvRow> courses;
    private final Map<String, CsvRow> orgs;
    private final Map<String, CsvRow> sessions;
    private final Set<String> terms = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    private OneRosterTable(CsvBundle bundle) {
        users = byId(bundle, "users.csv");
        classes = byId(bundle, "classes.csv");
        courses = byId(bundle, "courses.csv");
        orgs = byId(bundle, "orgs.csv");
        sessions = byId(bundle, "academicSessions.csv");
        line(COLUMNS.stream().map(f -> f.headings().getFirst()).toList());
        bundle.rows(FILE, this::take);
    }

    /** Reads the bundle; refuses one that lacks a file, is unreadable or too large. */
    static OneRosterTable of(Path file) {
        // The files are held in memory while they are joined.
        var limits = SheetLimits.standard().withRows(ROWS).withInflatedBytes(64L * MEGABYTE);
        try (var bundle = CsvBundle.open(file, limits)) {
            return new OneRosterTable(bundle);
        }
    }

    private static Map<String, CsvRow> byId(CsvBundle bundle, String name) {
        var rows = new HashMap<String, CsvRow>();
        var twice = new HashSet<Integer>();
        bundle.rows(name, row -> {
            if (rows.putIfAbsent(row.at("sourcedId"), row) != null) {
                twice.add(row.number());
            }
        });
        if (!twice.isEmpty()) {
            throw Problem.of(
                    "rosters.oneRoster.twice",
                    name,
                    twice.stream().sorted().findFirst().orElseThrow());
        }
        return rows;
    }

    private void take(CsvRow enrolment) {
        if (!enrolment.at("role").equalsIgnoreCase("student") || deleted(enrolment)) {
            line(List.of());
            return;
        }
        var user = users.get(enrolment.at("userSourcedId"));
        var of = classes.get(enrolment.at("classSourcedId"));
        var course = of == null ? null : courses.get(of.at("courseSourcedId"));
        var school = orgs.get(enrolment.at("schoolSourcedId"));
        if (of != null) {
            for (String session : of.at("termSourcedIds").split(",")) {
                terms.add(session.strip());
            }
        }
        var cells = new ArrayList<String>();
        cells.add(at(user, OneRosterTable::name));
        cells.add(at(user, u -> u.at(ID_TYPE)));
        cells.add(at(user, u -> u.at(ID_NUMBER)));
        cells.add(at(school, s -> s.at("identifier")));
        cells.add(at(user, u -> u.at("identifier")));
        cells.add(at(course, c -> c.at("courseCode")));
        cells.add(at(of, c -> c.at("classCode")));
        cells.add(at(user, u -> u.at(CATEGORY).isEmpty() ? STUDENT : u.at(CATEGORY)));
        line(cells);
    }

    private static boolean deleted(CsvRow row) {
        return row.at("status").equalsIgnoreCase("tobedeleted");
    }

    private static String at(@Nullable CsvRow row, Function<CsvRow, String> value) {
        return row == null ? "" : value.apply(row);
    }

    /** Han names have their family name first and no blank; others as their document has them. */
    private static String name(CsvRow user) {
        String family = user.at("familyName");
        String given = user.at("givenName");
        boolean han = (family + given).codePoints().anyMatch(Character::isIdeographic);
        return han ? family + given : (given + " " + family).strip();
    }

    private void line(List<String> cells) {
        text.append(cells.stream().map(OneRosterTable::quoted).collect(Collectors.joining(",")));
        text.append(cells.isEmpty() ? "\"\"\r\n" : "\r\n");
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** The titles and ids of the terms in which these classes are. */
    Set<String> terms() {
        var titles = new LinkedHashSet<String>();
        for (String id : terms) {
            var session = sessions.get(id);
            titles.add(session == null ? id : session.at("title"));
        }
        return titles;
    }

    /** The roster as a CSV in UTF-8. */
    String csv() {
        return text.toString();
    }
}
