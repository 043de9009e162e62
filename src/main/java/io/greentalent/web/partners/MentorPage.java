package io.greentalent.web.partners;

import io.greentalent.partners.AddMentor;
import io.greentalent.partners.Enterprises;
import io.greentalent.partners.Mentors;
import io.greentalent.partners.ReviseMentor;
import io.greentalent.shared.Window;
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

/** One mentor of an enterprise (企业导师信息). */
@Named
@ViewScoped
public class MentorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Mentors mentors;

    @Inject
    Enterprises enterprises;

    @Inject
    AddMentor addMentor;

    @Inject
    ReviseMentor reviseMentor;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    Show show;

    private static final int MOST = 500;

    private final Form form = new Form();
    private long id;
    private long seen;
    private List<Choice> choices = List.of();

    /** The mentor of the address, or an empty form. */
    public void load() {
        id = address.id("id");
        choices = enterprises.list("", Window.top(MOST), side.scope()).stream()
                .map(e -> new Choice(Long.toString(e.id()), e.name()))
                .toList();
        if (id != 0) {
            var mentor = mentors.get(id, side.scope());
            seen = mentor.version();
            form.with("enterprise", mentor.enterpriseId())
                    .with("name", mentor.name())
                    .with("position", mentor.position())
                    .with("skills", mentor.skills());
        }
    }

    public String save() {
        if (id == 0) {
            addMentor.add(form.id("enterprise"), form.text("name"), form.text("position"), form.text("skills"));
        } else {
            reviseMentor.revise(id, seen, form.text("name"), form.text("position"), form.text("skills"));
        }
        show.done("webpartners.saved");
        return "/operator/partners/mentors?faces-redirect=true";
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
