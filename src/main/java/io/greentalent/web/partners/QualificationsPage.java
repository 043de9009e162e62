package io.greentalent.web.partners;

import io.greentalent.partners.AddQualification;
import io.greentalent.partners.DualQualified;
import io.greentalent.partners.Instructors;
import io.greentalent.partners.Qualification;
import io.greentalent.web.Address;
import io.greentalent.web.Form;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instructor's trade qualifications, and how the criterion of the dual-qualified stands today (职业资格). */
@Named
@ViewScoped
public class QualificationsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Instructors instructors;

    @Inject
    AddQualification addQualification;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    Show show;

    @Inject
    Clock clock;

    private final Form form = new Form();
    private long id;
    private List<Qualification> rows = List.of();
    private @Nullable DualQualified standing;

    public void load() {
        id = address.id("id");
        if (id != 0) {
            var profile = instructors.get(id, side.scope());
            rows = profile.qualifications();
            standing = DualQualified.of(profile, LocalDate.now(clock));
        }
    }

    public String add() {
        addQualification.add(
                id,
                new Qualification.Paper(
                        form.text("qualificationName"),
                        form.text("number"),
                        form.day("issuedOn"),
                        form.day("expiresOn")));
        return saved();
    }

    public String strike(long qualificationId) {
        addQualification.strike(id, qualificationId);
        return saved();
    }

    private String saved() {
        show.done("webpartners.saved");
        return side.getPath() + "/partners/instructor?faces-redirect=true&id=" + id;
    }

    public boolean valid(Qualification qualification) {
        return qualification.validOn(LocalDate.now(clock));
    }

    public Form getForm() {
        return form;
    }

    public List<Qualification> getRows() {
        return rows;
    }

    public @Nullable DualQualified getStanding() {
        return standing;
    }
}
