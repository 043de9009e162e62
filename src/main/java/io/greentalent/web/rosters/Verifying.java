package io.greentalent.web.rosters;

import io.greentalent.rosters.RosterRows;
import io.greentalent.rosters.VerifyRoster;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.web.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The operator's verdict on a submitted report (名册核验): which rows are returned and why, then the lock. */
@Named("rosterVerifying")
@RequestScoped
public class Verifying {
    @Inject
    VerifyRoster verify;

    @Inject
    RosterRows rows;

    @Inject
    CurrentCaller who;

    @Inject
    ReportPage page;

    @Inject
    Place place;

    @Inject
    Show show;

    /** Marks the rows that are ticked as not taken. */
    public String giveBack() {
        var chosen = page.chosenRows();
        if (chosen.isEmpty()) {
            throw Problem.of("webrosters.operator.none");
        }
        chosen.forEach(row -> verify.returnRow(row, page.getReason()));
        show.done("webrosters.operator.returned", chosen.size());
        return back();
    }

    /** Takes a row after all. */
    public String keep(long row, int number) {
        verify.keepRow(row);
        show.done("webrosters.operator.kept", number);
        return back();
    }

    /** Gives the whole report back to the college. */
    public String sendBack() {
        verify.sendBack(place.getId(), page.getReason());
        show.done("webrosters.operator.sentBack");
        return back();
    }

    /** Takes the other rows and locks the report. */
    public String verify() {
        verify.verify(place.getId());
        var counts = rows.counts(place.getId(), who.get().scope(Role.OPERATOR));
        show.done("webrosters.operator.verified", counts.applied() - counts.returned(), counts.returned());
        return back();
    }

    private String back() {
        return place.redirect("/operator/rosters/report.xhtml");
    }
}
