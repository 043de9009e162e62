package io.greentalent.web.partners;

import io.greentalent.partners.AddMajor;
import io.greentalent.partners.Colleges;
import io.greentalent.partners.Majors;
import io.greentalent.partners.RenameMajor;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Form;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The majors of one or all colleges; one is added or renamed beside the list (专业). */
@Named
@ViewScoped
public class MajorsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Majors majors;

    @Inject
    Colleges colleges;

    @Inject
    AddMajor addMajor;

    @Inject
    RenameMajor renameMajor;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    CurrentCaller who;

    @Inject
    Show show;

    private final Form form = new Form();
    private long id;
    private long seen;
    private List<Majors.Row> rows = List.of();
    private List<Choice> choices = List.of();

    /** The list, and the major of the address in the form. */
    public void load() {
        rows = majors.list(address.id("college"), side.scope());
        choices = Choice.of(colleges.names());
        id = address.id("edit");
        if (id != 0) {
            var major = majors.get(id, side.scope());
            seen = major.version();
            form.with("college", major.collegeId()).with("code", major.code()).with("name", major.name());
        } else {
            form.with("college", side.isCollege() ? who.get().collegeId() : address.text("college"));
        }
    }

    public String save() {
        Long college = form.id("college");
        if (id == 0) {
            addMajor.add(college == null ? 0 : college, form.text("code"), form.text("name"));
        } else {
            renameMajor.rename(id, seen, form.text("name"));
        }
        show.done("webpartners.saved");
        return side.getPath() + "/partners/majors?faces-redirect=true";
    }

    public List<Majors.Row> getRows() {
        return rows;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public Form getForm() {
        return form;
    }

    public long getId() {
        return id;
    }
}
