package io.greentalent.rosters;

import io.greentalent.files.FileStore;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges a file as {@link TakeRoster} would, and writes nothing anywhere (试校验名册). */
@ApplicationScoped
class TryRoster {
    @Inject
    Mappings mappings;

    @Inject
    JudgeRows judge;

    @Inject
    AlikeSheets alike;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    HandInRoster.Verdicts of(RosterUpload wanted) {
        String name = FileStore.cleaned(wanted.fileName());
        try (var source = new RosterFile(wanted.file(), wanted.fileName())) {
            var layout = source.layout(mappings.of(wanted.collegeId())).with(wanted.columns());
            layout.mustBeWhole(wanted.offeringId() != null);
            var report = new RosterReport(
                    new RosterReport.Origin(
                            "", 1, null, wanted.collegeId(), wanted.termId(), wanted.offeringId(), 0, name),
                    who.get().accountId(),
                    LocalDateTime.now(clock));
            var batch = new Batch(judge.begin(report));
            source.batches(layout, batch::judge);
            var counts = batch.counts();
            if (counts.read() == 0) {
                throw Problem.of("rosters.file.noRows");
            }
            alike.refuse(batch.rows);
            report.read(layout, Math.toIntExact(counts.read()), source.unread(layout));
            return new HandInRoster.Verdicts(name, counts, report.unread(), batch.rows);
        }
    }

    /** Rows as they are judged. */
    private static final class Batch {
        private final JudgeRows.Run run;
        private final Map<Long, String> offerings = new HashMap<>();
        private final Map<Long, String> classGroups = new HashMap<>();
        private final List<RosterRowView> rows = new ArrayList<>();

        Batch(JudgeRows.Run run) {
            this.run = run;
            run.registered().offerings().forEach((number, offering) -> offerings.put(offering.id(), number));
            run.registered().classGroups().forEach((name, group) -> classGroups.put(group.id(), name));
        }

        void judge(List<RowCells> cells) {
            var judgements = run.judge(cells);
            for (int i = 0; i < judgements.size(); i++) {
                rows.add(view(cells.get(i), judgements.get(i)));
            }
        }

        RowCounts counts() {
            var counts = new EnumMap<Verdict, Long>(Verdict.class);
            rows.forEach(row -> counts.merge(row.verdict(), 1L, Long::sum));
            return RowCounts.of(counts.entrySet().stream()
                    .map(e -> new RowCounts.Group(e.getKey(), RosterRow.Outcome.NONE, 0, 0, e.getValue()))
                    .toList());
        }

        private RosterRowView view(RowCells row, Judgement judgement) {
            var values = judgement.values();
            return new RosterRowView(
                    0,
                    row.sheet(),
                    row.number(),
                    judgement.verdict(),
                    FindingsText.kept(judgement.findings()),
                    RosterRow.shown(judgement, row),
                    false,
                    null,
                    null,
                    RosterRow.Outcome.NONE,
                    null,
                    null,
                    values.offeringId(),
                    named(offerings, values.offeringId()),
                    named(classGroups, values.classGroupId()),
                    null);
        }

        private static @Nullable String named(Map<Long, String> names, @Nullable Long id) {
            return id == null ? null : names.get(id);
        }
    }
}
