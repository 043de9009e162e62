package io.greentalent.web.rosters;

import static io.greentalent.shared.Role.COLLEGE;

import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.OfferingSearch;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Term;
import io.greentalent.offerings.Terms;
import io.greentalent.rosters.CorrectRoster;
import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.Rosters;
import io.greentalent.rosters.UploadRoster;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Window;
import io.greentalent.web.Show;
import io.greentalent.web.Uploads;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The officer uploads a roster's file, for a new report or as a verified one's new edition (上传名册). */
@Named("rosterUploadPage")
@ViewScoped
public class UploadPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_OFFERINGS = 500;
    private static final int MOST_MEGABYTES = 20;

    @Inject
    Terms terms;

    @Inject
    Offerings offerings;

    @Inject
    Rosters rosters;

    @Inject
    UploadRoster upload;

    @Inject
    CorrectRoster correct;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    @Inject
    Show show;

    private long corrects;
    private long term;
    private @Nullable Long offering;
    private @Nullable RosterReport corrected;
    private List<Term> choices = List.of();
    private List<OfferingRow> offered = List.of();
    private transient @Nullable Part file;

    /** Offers the terms, today's first, and its offerings. */
    public void load() {
        choices = terms.all();
        if (corrects != 0) {
            corrected = rosters.get(corrects, who.get().scope(COLLEGE));
            term = corrected.termId();
            offering = corrected.offeringId();
        } else if (term == 0 && !choices.isEmpty()) {
            var today = LocalDate.now(clock);
            term = choices.stream()
                    .filter(t -> !t.startsOn().isAfter(today))
                    .findFirst()
                    .orElse(choices.getFirst())
                    .id();
        }
        offer();
    }

    /** Offers the open offerings of the term that was chosen. */
    public void offer() {
        offered = offerings.list(
                new OfferingSearch("", term, 0, 0, OfferingSearch.Only.OPEN, LocalDate.now(clock)),
                Window.top(MOST_OFFERINGS),
                who.get().scope(COLLEGE));
    }

    /** Hands the file in; then come its headings, or its rows where they were recognised. */
    public String upload() {
        var kept = new long[1];
        Uploads.use(file, MOST_MEGABYTES, copy -> kept[0] = take(copy, Uploads.name(file)));
        file = null;
        return next(kept[0]);
    }

    private long take(Path copy, String name) {
        if (corrects != 0) {
            return correct.correct(corrects, copy, name);
        }
        long college = who.get().scope(COLLEGE).college();
        return upload.upload(college, term, offering, copy, name);
    }

    private String next(long id) {
        int rows = rosters.get(id, who.get().scope(COLLEGE)).rowsRead();
        if (rows == 0) {
            show.warn("webrosters.upload.mapFirst");
            return "/college/rosters/mapping.xhtml?faces-redirect=true&id=" + id;
        }
        show.done("webrosters.upload.done", rows);
        return "/college/rosters/report.xhtml?faces-redirect=true&id=" + id;
    }

    public List<Term> getTerms() {
        return choices;
    }

    public List<OfferingRow> getOffered() {
        return offered;
    }

    /** The report that is corrected, if any. */
    public @Nullable RosterReport getCorrected() {
        return corrected;
    }

    public long getCorrects() {
        return corrects;
    }

    public void setCorrects(long corrects) {
        this.corrects = corrects;
    }

    public long getTerm() {
        return term;
    }

    public void setTerm(long term) {
        this.term = term;
    }

    public @Nullable Long getOffering() {
        return offering;
    }

    public void setOffering(@Nullable Long offering) {
        this.offering = offering;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
