package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Texts;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a report's rows, for a file that may leave the product (下载错误清单): row, column and positions, never a
 * number or a name.
 */
@UseCase(allow = {COLLEGE, OPERATOR})
public class DownloadRosterErrors {
    private static final EnumSet<Verdict> TOLD =
            EnumSet.of(Verdict.REVIEW, Verdict.DUPLICATE, Verdict.REJECT, Verdict.LISTED);

    @Inject
    EntityManager em;

    @Inject
    Rosters rosters;

    @Inject
    CurrentCaller who;

    /**
     * One finding about one row.
     *
     * @param row null for a sheet that was not read
     * @param column empty for the row as a whole
     * @param positions of the faulty characters, from 1; empty where no single one is to blame
     */
    public record Line(
            String sheet,
            @Nullable Integer row,
            String column,
            String verdict,
            String rule,
            String sentence,
            String mend,
            String positions) {}

    /** The sheets not read, then every finding that is more than a normalisation, in the file's order and the caller's language. */
    public List<Line> lines(long reportId) {
        var report = rosters.get(reportId, who.get().scope(COLLEGE, OPERATOR));
        var locale = who.get().locale();
        var lines = new ArrayList<Line>();
        report.unread().forEach(s -> lines.add(line(s.sheet(), null, s.finding(), locale)));
        for (Object[] row : em.createQuery(
                        "select r.sheet, r.number, r.findings from RosterRow r where r.reportId = :report"
                                + " and r.verdict in :told order by r.id",
                        Object[].class)
                .setParameter("report", reportId)
                .setParameter("told", TOLD)
                .getResultList()) {
            for (var finding : FindingsText.unpack((String) row[2])) {
                if (TOLD.contains(finding.verdict())) {
                    lines.add(line((String) row[0], (Integer) row[1], finding, locale));
                }
            }
        }
        return lines;
    }

    private static Line line(String sheet, @Nullable Integer row, Finding finding, Locale locale) {
        var field = finding.field();
        return new Line(
                sheet,
                row,
                field == null ? "" : Texts.of(locale, field.labelKey()),
                Texts.of(locale, "rosters.verdict." + finding.verdict()),
                finding.rule().code(),
                finding.sentence(locale),
                finding.mend(locale),
                finding.positionsText());
    }
}
