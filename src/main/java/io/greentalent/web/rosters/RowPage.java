package io.greentalent.web.rosters;

import static io.greentalent.shared.Role.COLLEGE;

import io.greentalent.rosters.ConfirmRosterRow;
import io.greentalent.rosters.Finding;
import io.greentalent.rosters.MendRosterRow;
import io.greentalent.rosters.RosterField;
import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.RosterRow;
import io.greentalent.rosters.RosterRows;
import io.greentalent.rosters.Rosters;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Texts;
import io.greentalent.web.Language;
import io.greentalent.web.Show;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Mends one row of a draft in place (就地修改). What is nobody's business is fetched only when the officer asks for it. */
@Named("rosterRowPage")
@ViewScoped
public class RowPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Rosters rosters;

    @Inject
    RosterRows rows;

    @Inject
    MendRosterRow mend;

    @Inject
    ConfirmRosterRow confirm;

    @Inject
    CurrentCaller who;

    @Inject
    Language language;

    @Inject
    Show show;

    @Inject
    Place place;

    private long id;
    private @Nullable RosterRow row;
    private @Nullable RosterReport report;
    private final RowForm form = new RowForm();
    private String reason = "";

    /** Reads the row. Throws NotFound for another college's, and refuses one whose report is no draft any more. */
    public void load() {
        var scope = who.get().scope(COLLEGE);
        row = rows.get(id, scope);
        report = rosters.get(row.reportId(), scope);
        place.setId(report.id());
        form.open(mend.open(id));
    }

    /** Fetches what stands in that cell; the look is in the audit log. */
    public void reveal(RosterField field) {
        form.show(field, mend.reveal(id, field));
        show.done("webrosters.row.revealed");
    }

    public String save() {
        var changed = form.changed();
        int number = Objects.requireNonNull(row).number();
        if (changed.isEmpty()) {
            show.done("webrosters.row.unchanged", number);
        } else {
            mend.mend(id, changed);
            var now = rows.get(id, who.get().scope(COLLEGE)).verdict();
            show.done("webrosters.row.saved", number, say("rosters.verdict." + now));
        }
        return back();
    }

    public String confirm() {
        confirm.confirm(id, reason);
        show.done("webrosters.confirm.done", 1);
        return back();
    }

    private String back() {
        return place.redirect("/college/rosters/report.xhtml");
    }

    /** What stands under a field: what was found about its column, and that it is not shown. */
    public String hint(RosterField field) {
        var hints = new ArrayList<String>();
        for (var finding : row == null ? List.<Finding>of() : row.findings()) {
            if (finding.field() == field) {
                String at =
                        finding.positions().isEmpty() ? "" : say("webrosters.rows.positions", finding.positionsText());
                hints.add((finding.sentence(language.locale()) + " " + at).strip());
            }
        }
        if (form.hides(field)) {
            hints.add(say("webrosters.row.secret"));
        }
        return String.join(" ", hints);
    }

    private String say(String key, Object... args) {
        return Texts.of(language.locale(), key, args);
    }

    public RosterField[] getFields() {
        return RosterField.values();
    }

    public RowForm getForm() {
        return form;
    }

    public @Nullable RosterRow getRow() {
        return row;
    }

    public @Nullable RosterReport getReport() {
        return report;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
