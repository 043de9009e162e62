package io.greentalent.api;

import io.greentalent.rosters.Finding;
import io.greentalent.rosters.HandInRoster;
import io.greentalent.rosters.RosterLine;
import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.RosterRowView;
import io.greentalent.rosters.RowCounts;
import io.greentalent.rosters.UnreadSheet;
import io.greentalent.rosters.Verdict;
import io.greentalent.shared.Task;
import io.greentalent.shared.Texts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rosters as JSON shows them (名册视图): names masked, and never what stood in a cell. */
final class RosterViews {
    private RosterViews() {}

    /** One line of the list. */
    public record Line(
            long id,
            String number,
            int edition,
            long collegeId,
            String college,
            String term,
            @Nullable Long offeringId,
            String state,
            String fileName,
            int rowsRead,
            LocalDateTime madeAt,
            @Nullable LocalDateTime submittedAt,
            @Nullable LocalDateTime verifiedAt) {
        static Line of(RosterLine line) {
            return new Line(
                    line.id(),
                    line.number(),
                    line.edition(),
                    line.collegeId(),
                    line.college(),
                    line.term(),
                    line.offeringId(),
                    line.state().name(),
                    line.fileName(),
                    line.rowsRead(),
                    line.madeAt(),
                    line.submittedAt(),
                    line.verifiedAt());
        }
    }

    /** How many rows came to what; rows read is the sum of the verdicts without LISTED. */
    public record Counts(
            long read, Map<String, Long> verdicts, long confirmed, long applied, long skipped, long returned) {
        static Counts of(RowCounts counts) {
            var verdicts = new TreeMap<String, Long>();
            for (var verdict : Verdict.values()) {
                verdicts.put(verdict.name(), counts.of(verdict));
            }
            return new Counts(
                    counts.read(), verdicts, counts.confirmed(), counts.applied(), counts.skipped(), counts.returned());
        }
    }

    /**
     * One report.
     *
     * @param task the latest work at it, left out before the first
     */
    public record Report(
            long id,
            String number,
            int edition,
            @Nullable Long corrects,
            long collegeId,
            long termId,
            @Nullable Long offeringId,
            String state,
            String fileName,
            Counts counts,
            List<Unread> unread,
            LocalDateTime madeAt,
            @Nullable LocalDateTime committedAt,
            @Nullable LocalDateTime submittedAt,
            @Nullable LocalDateTime verifiedAt,
            @Nullable String returnedReason,
            TasksApi.@Nullable TaskView task) {
        static Report of(RosterReport report, RowCounts counts, @Nullable Task task, Locale locale) {
            var stages = report.stages();
            return new Report(
                    report.id(),
                    report.number(),
                    report.edition(),
                    report.correctsId(),
                    report.collegeId(),
                    report.termId(),
                    report.offeringId(),
                    report.state().name(),
                    report.fileName(),
                    Counts.of(counts),
                    RosterViews.unread(report.unread(), locale),
                    stages.madeAt(),
                    stages.committedAt(),
                    stages.submittedAt(),
                    stages.verifiedAt(),
                    report.returnedReason(),
                    task == null ? null : TasksApi.TaskView.of(task, locale));
        }
    }

    /** A sheet that was not read, and why. */
    public record Unread(String sheet, String rule, String message, String mend) {}

    /**
     * One thing that was noticed.
     *
     * @param column the roster's field, left out for the row as a whole
     * @param label the field in words
     * @param positions of the faulty characters, from 1
     */
    public record Found(
            @Nullable String column,
            @Nullable String label,
            String verdict,
            String rule,
            String message,
            String mend,
            List<Integer> positions) {
        static Found of(Finding finding, Locale locale) {
            var field = finding.field();
            return new Found(
                    field == null ? null : field.name(),
                    field == null ? null : Texts.of(locale, field.labelKey()),
                    finding.verdict().name(),
                    finding.rule().code(),
                    finding.sentence(locale),
                    finding.mend(locale),
                    finding.positions());
        }
    }

    /**
     * One row.
     *
     * @param id left out of a dry run, whose rows are gone
     * @param name masked
     */
    public record Row(
            @Nullable Long id,
            String sheet,
            int row,
            String name,
            String verdict,
            List<Found> findings,
            boolean mended,
            @Nullable String confirmReason,
            @Nullable String outcome,
            @Nullable Long enrolmentId,
            @Nullable String offering,
            @Nullable String classGroup,
            @Nullable String returnedReason) {
        static Row of(RosterRowView row, boolean kept, Locale locale) {
            return new Row(
                    kept ? row.id() : null,
                    row.sheet(),
                    row.number(),
                    row.shownName(),
                    row.verdict().name(),
                    row.findings().stream().map(f -> Found.of(f, locale)).toList(),
                    row.mended(),
                    row.confirmReason(),
                    kept ? row.outcome().name() : null,
                    row.enrolmentId(),
                    row.offering(),
                    row.classGroup(),
                    row.returnedReason());
        }
    }

    /** What each row of a file would become. */
    public record DryRun(boolean dryRun, String fileName, Counts counts, List<Unread> unread, List<Row> rows) {
        static DryRun of(HandInRoster.Verdicts verdicts, Locale locale) {
            return new DryRun(
                    true,
                    verdicts.fileName(),
                    Counts.of(verdicts.counts()),
                    RosterViews.unread(verdicts.unread(), locale),
                    verdicts.rows().stream().map(r -> Row.of(r, false, locale)).toList());
        }
    }

    static List<Unread> unread(List<UnreadSheet> sheets, Locale locale) {
        return sheets.stream()
                .map(s -> new Unread(
                        s.sheet(),
                        s.finding().rule().code(),
                        s.finding().sentence(locale),
                        s.finding().mend(locale)))
                .toList();
    }
}
