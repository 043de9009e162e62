package io.greentalent.web.offerings;

import io.greentalent.offerings.OpenTerm;
import io.greentalent.offerings.Term;
import io.greentalent.offerings.Terms;
import io.greentalent.shared.Entry;
import io.greentalent.web.Show;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms (学期): the operator opens one or sets its days right. */
@Named
@ViewScoped
public class TermsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Terms terms;

    @Inject
    OpenTerm open;

    @Inject
    Show show;

    private long id;
    private String code = "";
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private List<Row> rows = List.of();

    /** One line of the list. */
    public record Row(long id, String code, LocalDate startsOn, LocalDate endsOn) implements Serializable {
        static Row of(Term term) {
            return new Row(term.id(), term.code(), term.startsOn(), term.endsOn());
        }
    }

    /** Looks up the terms, and the one to change where the address names it. */
    public void load() {
        rows = terms.all().stream().map(Row::of).toList();
        if (id != 0) {
            var term = terms.get(id);
            code = term.code();
            startsOn = term.startsOn();
            endsOn = term.endsOn();
        }
    }

    /** Opens the term, or keeps its days. */
    public String save() {
        var first = Entry.present("startsOn", startsOn);
        var last = Entry.present("endsOn", endsOn);
        if (id == 0) {
            open.open(code, first, last);
            show.done("webofferings.terms.opened", code);
        } else {
            open.reschedule(id, first, last);
            show.done("webofferings.terms.saved", code);
        }
        return "/operator/offerings/terms?faces-redirect=true";
    }

    public List<Row> getRows() {
        return rows;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
