package io.greentalent.web.partners;

import io.greentalent.partners.Colleges;
import io.greentalent.partners.InstructorProfile;
import io.greentalent.partners.Instructors;
import io.greentalent.partners.RegisterInstructor;
import io.greentalent.partners.ReviseInstructor;
import io.greentalent.people.Accounts;
import io.greentalent.shared.Role;
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

/** One instructor's profile (师资档案). */
@Named
@ViewScoped
public class InstructorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Instructors instructors;

    @Inject
    Colleges colleges;

    @Inject
    Accounts accounts;

    @Inject
    RegisterInstructor registerInstructor;

    @Inject
    ReviseInstructor reviseInstructor;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    Show show;

    private final Form form = new Form();
    private long id;
    private long seen;
    private List<Choice> collegeChoices = List.of();
    private List<Choice> accountChoices = List.of();

    /** The profile of the address, or an empty form. */
    public void load() {
        id = address.id("id");
        collegeChoices = Choice.of(colleges.names());
        long college = side.scope().college();
        if (id != 0) {
            var profile = instructors.get(id, side.scope());
            seen = profile.version();
            college = profile.collegeId();
            form.with("account", profile.accountId())
                    .with("name", profile.name())
                    .with("teachingTitle", profile.teachingTitle())
                    .with("practiceDays", profile.practiceDays());
        }
        form.with("college", college);
        offerAccounts(college);
    }

    private void offerAccounts(long college) {
        accountChoices = accounts.holding(Role.INSTRUCTOR).stream()
                .filter(a -> college == 0 || Long.valueOf(college).equals(a.collegeId()))
                .map(a -> new Choice(Long.toString(a.id()), a.name() + " (" + a.username() + ")"))
                .toList();
    }

    public String save() {
        var details = new InstructorProfile.Details(
                form.id("account"), form.text("name"), form.text("teachingTitle"), form.number("practiceDays"));
        if (id == 0) {
            Long college = form.id("college");
            id = registerInstructor.register(college == null ? 0 : college, details);
        } else {
            reviseInstructor.revise(id, seen, details);
        }
        return saved();
    }

    private String saved() {
        show.done("webpartners.saved");
        return side.getPath() + "/partners/instructor?faces-redirect=true&id=" + id;
    }

    public Form getForm() {
        return form;
    }

    public long getId() {
        return id;
    }

    public List<Choice> getCollegeChoices() {
        return collegeChoices;
    }

    public List<Choice> getAccountChoices() {
        return accountChoices;
    }
}
