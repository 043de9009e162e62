package io.greentalent.web.offerings;

import static java.util.stream.Collectors.toMap;

import io.greentalent.learning.Learner;
import io.greentalent.learning.Learners;
import io.greentalent.learning.RecordResults;
import io.greentalent.offerings.Edit;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Marks and safety passes of everybody on an offering (成绩与安全考核). */
@Named
@ViewScoped
public class MarksPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Offerings offerings;

    @Inject
    Learners learners;

    @Inject
    RecordResults results;

    @Inject
    Side side;

    @Inject
    Show show;

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

    /**
     * Stores what was typed over; a mark that was emptied is taken away. Refuses, once, where somebody else has recorded
     * otherwise meanwhile; who was withdrawn meanwhile is told and left out.
     */
    public String save() {
        var before = rows.stream().collect(toMap(Entry::enrolmentId, Entry::recorded));
        var told = rows.stream().collect(toMap(Entry::enrolmentId, Entry::told));
        var outcome = results.revise(id, new Edit<>(before, told));
        if (!outcome.contested().isEmpty()) {
            seeAnew();
        }
        Meanwhile.tell(show, outcome, "webofferings.marks.saved", this::name);
        return side.getPath() + "/offerings/offering?faces-redirect=true&id=" + id;
    }

    private void seeAnew() {
        var now = learners.on(id, side.scope()).stream().collect(toMap(Learner::enrolmentId, l -> l));
        rows.stream()
                .filter(r -> now.containsKey(r.enrolmentId()))
                .forEach(r -> r.see(Objects.requireNonNull(now.get(r.enrolmentId()))));
    }

    private String name(long enrolment) {
        return rows.stream()
                .filter(r -> r.enrolmentId() == enrolment)
                .map(r -> r.getLearner().name())
                .findFirst()
                .orElse("");
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
