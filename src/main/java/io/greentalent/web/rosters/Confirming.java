package io.greentalent.web.rosters;

import io.greentalent.rosters.ConfirmRosterRow;
import io.greentalent.rosters.Rule;
import io.greentalent.rosters.Verdict;
import io.greentalent.shared.Problem;
import io.greentalent.web.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The officer takes rows that a rule asks about, with a reason (人工确认). */
@Named("rosterConfirming")
@RequestScoped
public class Confirming {
    @Inject
    ConfirmRosterRow confirm;

    @Inject
    ReportPage page;

    @Inject
    Place place;

    @Inject
    Show show;

    /** Takes the rows that are ticked. */
    public String chosen() {
        var rows = page.chosenRows();
        if (rows.isEmpty()) {
            throw Problem.of("webrosters.confirm.none");
        }
        rows.forEach(row -> confirm.confirm(row, page.getReason()));
        show.done("webrosters.confirm.done", rows.size());
        return back();
    }

    /** The rule that is filtered by, where it asks for a person. */
    public @Nullable Rule getRule() {
        return Rule.of(place.getRule())
                .filter(r -> r.verdict() == Verdict.REVIEW)
                .orElse(null);
    }

    /** Takes all rows about which only that rule asks. */
    public String all() {
        var rule = getRule();
        if (rule == null) {
            throw Problem.of("webrosters.confirm.none");
        }
        show.done("webrosters.confirm.done", confirm.confirmAll(place.getId(), rule, page.getReason()));
        return back();
    }

    /** That row is to be reviewed again. */
    public String withdraw(long row, int number) {
        confirm.withdraw(row);
        show.done("webrosters.confirm.withdrawn", number);
        return back();
    }

    private String back() {
        return place.redirect("/college/rosters/report.xhtml");
    }
}
