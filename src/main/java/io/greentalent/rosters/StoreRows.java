package io.greentalent.rosters;

import io.greentalent.shared.AbsentRows;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a report's file into rows, judged and encrypted, 500 at a time (读入名册). */
@ApplicationScoped
class StoreRows {
    private static final AbsentRows ROWS = new AbsentRows(
            "roster_row",
            "version",
            "report_id",
            "sheet",
            "row_no",
            "cells",
            "verdict",
            "findings",
            "id_hash",
            "alias_hash",
            "shown_name",
            "offering_id",
            "class_group_id",
            "mended",
            "outcome",
            "made_person");

    @Inject
    EntityManager em;

    @Inject
    JudgeRows judge;

    @Inject
    KeyRing keys;

    /** Replaces the report's rows by those of the file. An incomplete layout reads nothing: columns must be mapped first. */
    void read(RosterReport report, RosterFile file, Layout layout) {
        em.flush();
        em.createQuery("delete from RosterRow r where r.reportId = :report")
                .setParameter("report", report.id())
                .executeUpdate();
        if (!layout.missing(report.offeringId() != null).isEmpty()) {
            report.read(layout, 0, List.of());
            return;
        }
        var batch = new Batch(report.id(), judge.begin(report));
        file.batches(layout, batch::store);
        if (batch.read == 0) {
            throw Problem.of("rosters.file.noRows");
        }
        report.read(layout, batch.read, file.unread(layout));
    }

    /** Rows of sheets whose names the database takes for the same would be left out, and nobody told. */
    void insert(List<@Nullable Object[]> rows) {
        if (ROWS.insert(em, rows) != rows.size()) {
            throw Problem.of("rosters.file.sheetsAlike");
        }
    }

    /** Rows of one report on their way into the table. */
    private final class Batch {
        private final long reportId;
        private final JudgeRows.Run run;
        private int read;

        Batch(long reportId, JudgeRows.Run run) {
            this.reportId = reportId;
            this.run = run;
        }

        void store(List<RowCells> cells) {
            var judgements = run.judge(cells);
            var rows = new ArrayList<@Nullable Object[]>(cells.size());
            for (int i = 0; i < cells.size(); i++) {
                rows.add(values(cells.get(i), judgements.get(i)));
                read += judgements.get(i).verdict().countsAsRead() ? 1 : 0;
            }
            insert(rows);
        }

        private @Nullable Object[] values(RowCells row, Judgement judgement) {
            var values = judgement.values();
            return new @Nullable Object[] {
                1L,
                reportId,
                row.sheet(),
                row.number(),
                keys.encrypt(CellsText.pack(row)),
                judgement.verdict().name(),
                FindingsText.pack(judgement.findings()),
                values.idHash(),
                values.aliasHash(),
                RosterRow.shown(judgement, row),
                values.offeringId(),
                values.classGroupId(),
                false,
                RosterRow.Outcome.NONE.name(),
                false
            };
        }
    }
}
