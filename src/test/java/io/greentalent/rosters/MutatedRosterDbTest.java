package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.sheets.TestWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows to which several things were done at once are judged and counted as was reckoned without the product. */
class MutatedRosterDbTest extends RosterDbTest {
    /** Rows in all; the profile soak has 10,000. */
    private static final int ROWS = Integer.getInteger("mutations", 300);

    @TempDir
    Path folder;

    private long upload(Path file, String name) {
        as(OFFICER);
        return the(UploadRoster.class).upload(COLLEGE, TERM, null, file, name);
    }

    private void judgedAndWritten(MutatedRoster roster, long report) {
        assertEquals("", String.join("\n", otherwise(roster, report)));
        assertEquals(roster.counts(), some(counts(report).byVerdict()));
        long before = count("select count(*) from person");
        commit(report);
        assertEquals(roster.persons(), count("select count(*) from person") - before);
        assertEquals(roster.enrolments(), enrolments(report));
        var counts = counts(report);
        assertEquals(counts.read(), counts.applied() + counts.skipped());
    }

    private static Map<Verdict, Long> some(Map<Verdict, Long> counts) {
        var some = new TreeMap<Verdict, Long>(new EnumMap<>(counts));
        some.values().removeIf(n -> n == 0);
        return some;
    }

    /** The rows that were judged otherwise than they deserve. */
    private List<String> otherwise(MutatedRoster roster, long report) {
        var judged = sql("select verdict, findings from roster_row where report_id = ? order by id", report);
        var otherwise = new ArrayList<String>();
        assertEquals(roster.rows().size(), judged.size());
        for (int i = 0; i < judged.size(); i++) {
            var row = roster.rows().get(i);
            var found = (Object[]) judged.get(i);
            if (!row.deserves().name().equals(found[0])) {
                otherwise.add("row " + (i + 2) + " " + row.what() + " deserves " + row.deserves() + " and was "
                        + found[0] + " " + found[1]);
            }
        }
        return otherwise;
    }

    @Test
    void aTextFileOfThemIsCountedAsItDeserves() throws IOException {
        var roster = new MutatedRoster(1, ROWS / 2);
        var file = Files.writeString(folder.resolve("a.csv"), roster.csv());
        judgedAndWritten(roster, upload(file, "a.csv"));
    }

    @Test
    void aWorkbookOfThemIsCountedAsItDeserves() {
        var roster = new MutatedRoster(2, ROWS / 2);
        judgedAndWritten(
                roster, upload(new TestWorkbook().rows("名册", roster.sheet()).in(folder, "a.xlsx"), "a.xlsx"));
    }

    /** Whoever sends the same rows again, in whatever file, adds nobody: at most a phone that a row left out before. */
    @Test
    void theSameRowsOnceMoreAddNobody() throws IOException {
        var roster = new MutatedRoster(3, ROWS / 6);
        commit(upload(Files.writeString(folder.resolve("b.csv"), roster.csv()), "b.csv"));
        long people = count("select count(*) from person");
        long enrolled = count("select count(*) from enrolment");
        long again = upload(new TestWorkbook().rows("名册", roster.sheet()).in(folder, "b.xlsx"), "b.xlsx");
        if (counts(again).toWrite() > 0) {
            commit(again);
        }
        assertEquals(people, count("select count(*) from person"));
        assertEquals(enrolled, count("select count(*) from enrolment"));
    }

    @Test
    void everyVerdictIsAmongThem() {
        var counts = new MutatedRoster(1, 150).counts();
        assertTrue(counts.size() == Verdict.values().length, counts::toString);
    }
}
