package io.greentalent.web.rosters;

import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Terms;
import io.greentalent.partners.Colleges;
import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.RosterRowView;
import io.greentalent.rosters.RosterRows;
import io.greentalent.rosters.RosterTallies;
import io.greentalent.rosters.RosterTasks;
import io.greentalent.rosters.Rosters;
import io.greentalent.rosters.RowCounts;
import io.greentalent.rosters.Rule;
import io.greentalent.rosters.Verdict;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Texts;
import io.greentalent.shared.Window;
import io.greentalent.web.Language;
import io.greentalent.web.Pager;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One report with its rows, by verdict, rule and outcome (名册预览、核验); what is shown stands in the address. */
@Named("rosterReportPage")
@ViewScoped
public class ReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Rosters rosters;

    @Inject
    RosterRows rows;

    @Inject
    RosterTallies tallies;

    @Inject
    RosterTasks tasks;

    @Inject
    Terms terms;

    @Inject
    Colleges colleges;

    @Inject
    Offerings offerings;

    @Inject
    CurrentCaller who;

    @Inject
    Language language;

    @Inject
    Place place;

    private @Nullable Shown shown;
    private final Map<Long, Boolean> chosen = new HashMap<>();
    private String reason = "";

    /** What the page shows, read once when it opens. */
    public record Shown(
            RosterReport report,
            boolean running,
            String term,
            String college,
            @Nullable OfferingRow offering,
            RowCounts counts,
            List<RosterReport> editions,
            List<Tab> tabs,
            Map<Rule, Long> rules,
            Pager pager,
            List<RosterRowView> rows)
            implements Serializable {
        /** True where a row on this page can be confirmed. */
        public boolean waiting() {
            return report.state() == RosterReport.State.DRAFT && rows.stream().anyMatch(RosterRowView::waits);
        }

        /** True where a new edition may follow. */
        public boolean correctable() {
            return report.state() == RosterReport.State.VERIFIED
                    && editions.getLast().id() == report.id();
        }

        /** Rows that the operator takes. */
        public long taken() {
            return counts.applied() - counts.returned();
        }
    }

    /** Reads it as that role. Throws NotFound for another college's report. */
    public void load(Role as) {
        var scope = who.get().scope(as);
        long id = place.getId();
        // Before the report: work that ends in between leaves a report that is whole, not one that seems to rest.
        boolean running = running(id, scope);
        var report = rosters.get(id, scope);
        var filter = place.filter();
        var counts = rows.counts(id, scope);
        var pager = Pager.of(rows.count(id, filter, scope), place.getPage(), "report.xhtml", place.query());
        shown = new Shown(
                report,
                running,
                terms.get(report.termId()).code(),
                colleges.get(report.collegeId(), scope).shortName(),
                offering(report, scope),
                counts,
                rosters.editions(report.number(), scope),
                Tab.of(place, counts),
                tallies.rules(id, place.verdict(), scope),
                pager,
                rows.list(id, filter, new Window(pager.first(), pager.size(), "", false), scope));
    }

    private boolean running(long id, Scope scope) {
        var task = tasks.latest(id, scope);
        return task != null && task.running();
    }

    private @Nullable OfferingRow offering(RosterReport report, Scope scope) {
        var id = report.offeringId();
        return id == null ? null : offerings.row(id, scope);
    }

    public @Nullable Shown getShown() {
        return shown;
    }

    /** What writing the draft would do, in one sentence. */
    public String getPlan() {
        if (shown == null) {
            return "";
        }
        var c = shown.counts();
        return Texts.of(
                language.locale(),
                "webrosters.report.writeWhat",
                c.toWrite(),
                c.of(Verdict.ACCEPT),
                c.of(Verdict.NORMALISE),
                c.confirmed(),
                c.of(Verdict.REVIEW) - c.confirmed(),
                c.of(Verdict.DUPLICATE),
                c.of(Verdict.REJECT));
    }

    /** The rows that are ticked. */
    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    List<Long> chosenRows() {
        return chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
