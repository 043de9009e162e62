package io.greentalent.web.offerings;

import io.greentalent.learning.Learners;
import io.greentalent.learning.RecordMarks;
import io.greentalent.learning.RecordSafetyPasses;
import io.greentalent.learning.SafetyTerm;
import io.greentalent.learning.Score;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.shared.Problem;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Marks and safety passes of everybody on an offering (成绩与安全考核). */
@Named
@ViewScoped
public class MarksPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Offerings offerings;

    @Inject
    transient Learners learners;

    @Inject
    transient RecordMarks marks;

    @Inject
    transient RecordSafetyPasses passes;

    @Inject
    transient Side side;

    @Inject
    transient Show show;

    private long id;
    private @Nullable OfferingRow offering;
    private List<Entry> rows = List.of();
    private @Nullable LocalDate passedOn;
    private @Nullable LocalDate validUntil;

    /** Looks up the offering of the address. */
    public void load() {
        offering = offerings.row(id, side.scope());
        rows = learners.on(id, side.scope()).stream()
                .filter(l -> !l.withdrawn())
                .map(Entry::new)
                .toList();
    }

    /** Puts the two days into the rows that have none; nothing is stored by that. */
    public void fill() {
        if (passedOn == null || validUntil == null) {
            throw Problem.of("webofferings.marks.bothDays").at(passedOn == null ? "passedOn" : "validUntil");
        }
        rows.stream().filter(r -> r.getPassedOn() == null).forEach(r -> r.take(passedOn, validUntil));
    }

    /** Stores what was entered; a mark that was emptied is taken away. */
    public String save() {
        var terms = new HashMap<Long, SafetyTerm>();
        rows.forEach(r -> r.term().ifPresent(t -> terms.put(r.enrolmentId(), t)));
        var scores = new HashMap<Long, Score>();
        rows.stream().filter(r -> r.getScore() != null).forEach(r -> scores.put(r.enrolmentId(), r.getScore()));
        int changed = passes.record(id, terms) + marks.record(id, scores);
        var struck = rows.stream().filter(Entry::struck).map(Entry::enrolmentId).toList();
        if (!struck.isEmpty()) {
            marks.strike(id, struck);
        }
        show.done("webofferings.marks.saved", changed + struck.size());
        return side.getPath() + "/offerings/offering?faces-redirect=true&id=" + id;
    }

    public OfferingRow getOffering() {
        return Objects.requireNonNull(offering);
    }

    public List<Entry> getRows() {
        return rows;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable LocalDate getPassedOn() {
        return passedOn;
    }

    public void setPassedOn(@Nullable LocalDate passedOn) {
        this.passedOn = passedOn;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
