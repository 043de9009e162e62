package io.greentalent.web.offerings;

import static io.greentalent.shared.Entry.present;

import io.greentalent.offerings.CloseOffering;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.ReviseOffering;
import io.greentalent.offerings.Teachers;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes, closes and reopens an offering (调整班期、结课). */
@Named
@ViewScoped
public class RevisePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Offerings offerings;

    @Inject
    ReviseOffering revise;

    @Inject
    CloseOffering closing;

    @Inject
    Teachers teachers;

    @Inject
    Side side;

    @Inject
    Show show;

    private long id;
    private long seen;
    private @Nullable OfferingRow offering;
    private final OfferingForm form = new OfferingForm();
    private final Map<String, Long> instructors = new LinkedHashMap<>();

    /** Looks up the offering of the address. */
    public void load() {
        offering = offerings.row(id, side.scope());
        var found = offerings.get(id, side.scope());
        seen = found.version();
        form.setInstructor(found.instructorId());
        form.setCapacity(found.capacity());
        form.setSelfEnrolment(found.selfEnrolment());
        form.setStartsOn(found.startsOn());
        form.setEndsOn(found.endsOn());
        teachers.of(found.collegeId()).forEach(t -> instructors.put(t.name(), t.accountId()));
    }

    /** Keeps the changes. */
    public String save() {
        revise.revise(
                id,
                seen,
                new ReviseOffering.Revision(
                        present("instructor", form.getInstructor()),
                        present("capacity", form.getCapacity()),
                        form.isSelfEnrolment(),
                        present("startsOn", form.getStartsOn()),
                        present("endsOn", form.getEndsOn())));
        return back("webofferings.revise.saved");
    }

    public String close() {
        closing.close(id);
        return back("webofferings.revise.closed");
    }

    public String reopen() {
        closing.reopen(id);
        return back("webofferings.revise.reopened");
    }

    private String back(String key) {
        show.done(key, getOffering().number());
        return side.getPath() + "/offerings/offering?faces-redirect=true&id=" + id;
    }

    public OfferingRow getOffering() {
        return Objects.requireNonNull(offering);
    }

    public OfferingForm getForm() {
        return form;
    }

    public Map<String, Long> getInstructors() {
        return instructors;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
