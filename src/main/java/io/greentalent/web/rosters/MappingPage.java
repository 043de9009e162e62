package io.greentalent.web.rosters;

import static io.greentalent.shared.Role.COLLEGE;

import io.greentalent.rosters.Layout;
import io.greentalent.rosters.MapRosterColumns;
import io.greentalent.rosters.RosterField;
import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.RosterSheets;
import io.greentalent.rosters.RosterTallies;
import io.greentalent.rosters.Rosters;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Texts;
import io.greentalent.web.Language;
import io.greentalent.web.Show;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The officer says what the headings of a file mean (列名对照). */
@Named("rosterMappingPage")
@ViewScoped
public class MappingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Rosters rosters;

    @Inject
    RosterSheets sheetsOf;

    @Inject
    MapRosterColumns map;

    @Inject
    RosterTallies tallies;

    @Inject
    CurrentCaller who;

    @Inject
    Language language;

    @Inject
    Show show;

    private long id;
    private @Nullable String sheet;
    private int row;
    private boolean lose;
    private long corrected;
    private String missing = "";
    private @Nullable RosterReport report;
    private List<RosterSheets.Sheet> sheets = List.of();
    private List<Heading> headings = List.of();

    /** Reads the headings: of the sheet and the row in the address, else as the file is read now. */
    public void load() {
        var scope = who.get().scope(COLLEGE);
        report = rosters.get(id, scope);
        if (sheet == null) {
            sheet = report.layout().sheet();
            row = report.layout().headerRow();
        }
        sheets = sheetsOf.of(id, sheet, row, scope);
        headings = distinct();
        missing = missing(report);
        corrected = tallies.corrected(id, scope);
    }

    private List<Heading> distinct() {
        var byText = new LinkedHashMap<String, Heading>();
        for (var s : sheets) {
            boolean wanted = getSheet().isEmpty() ? !s.hidden() : getSheet().equals(s.name());
            for (var h : wanted ? s.headings() : List.<RosterSheets.Heading>of()) {
                byText.putIfAbsent(h.text(), new Heading(h.text(), h.meaning()));
            }
        }
        return List.copyOf(byText.values());
    }

    /** Keeps the meanings and reads the file again by them. */
    public String save() {
        map.map(id, new Layout(getSheet(), row, fields()), lose);
        show.done(
                "webrosters.mapping.saved",
                rosters.get(id, who.get().scope(COLLEGE)).rowsRead());
        return "/college/rosters/report.xhtml?faces-redirect=true&id=" + id;
    }

    private Map<String, RosterField> fields() {
        var fields = new LinkedHashMap<String, RosterField>();
        for (var heading : headings) {
            var field = heading.getField();
            if (field != null && fields.containsValue(field)) {
                throw Problem.of("webrosters.mapping.twice", Problem.of(field.labelKey()));
            }
            if (field != null) {
                fields.put(heading.getText(), field);
            }
        }
        return fields;
    }

    /** The required columns that no heading is given yet, in words; empty where there is none. */
    public String getMissing() {
        return missing;
    }

    private String missing(RosterReport of) {
        return new Layout("", 0, fields())
                .missing(of.offeringId() != null).stream()
                        .map(f -> Texts.of(language.locale(), f.labelKey()))
                        .collect(Collectors.joining(" · "));
    }

    /** Rows that were mended or confirmed by hand. */
    public long getCorrected() {
        return corrected;
    }

    public List<Heading> getHeadings() {
        return headings;
    }

    public List<RosterSheets.Sheet> getSheets() {
        return sheets;
    }

    public RosterField[] getFields() {
        return RosterField.values();
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

    public String getSheet() {
        return Objects.requireNonNullElse(sheet, "");
    }

    public void setSheet(@Nullable String sheet) {
        this.sheet = sheet;
    }

    public int getRow() {
        return row;
    }

    public void setRow(int row) {
        this.row = row;
    }

    public boolean isLose() {
        return lose;
    }

    public void setLose(boolean lose) {
        this.lose = lose;
    }
}
