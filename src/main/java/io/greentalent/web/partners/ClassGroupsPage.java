package io.greentalent.web.partners;

import io.greentalent.partners.AddClassGroup;
import io.greentalent.partners.ClassGroups;
import io.greentalent.partners.Majors;
import io.greentalent.partners.ReviseClassGroup;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Form;
import io.greentalent.web.Pager;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The class groups of one or all colleges; one is added or corrected beside the list (班级). */
@Named
@ViewScoped
public class ClassGroupsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ClassGroups classGroups;

    @Inject
    Majors majors;

    @Inject
    AddClassGroup addClassGroup;

    @Inject
    ReviseClassGroup reviseClassGroup;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    Show show;

    private final Form form = new Form();
    private long id;
    private long seen;
    private List<Choice> choices = List.of();
    private List<ClassGroups.Row> rows = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    /** One page of the list, and the class group of the address in the form. */
    public void load() {
        long college = address.id("college");
        String text = address.text("q");
        pager = address.pager(classGroups.count(college, text, side.scope()), "classes.xhtml", "q", "college");
        rows = classGroups.list(college, text, address.window(pager), side.scope());
        choices = majors.list(college, side.scope()).stream()
                .map(m -> new Choice(
                        Long.toString(m.id()), side.isCollege() ? m.name() : m.collegeName() + " · " + m.name()))
                .toList();
        id = address.id("edit");
        if (id != 0) {
            var group = classGroups.get(id, side.scope());
            seen = group.version();
            form.with("major", group.majorId()).with("name", group.name()).with("entryYear", group.entryYear());
        }
    }

    public String save() {
        if (id == 0) {
            addClassGroup.add(form.id("major"), form.text("name"), form.number("entryYear"));
        } else {
            reviseClassGroup.revise(id, seen, form.text("name"), form.number("entryYear"));
        }
        show.done("webpartners.saved");
        return side.getPath() + "/partners/classes?faces-redirect=true";
    }

    public List<ClassGroups.Row> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
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
