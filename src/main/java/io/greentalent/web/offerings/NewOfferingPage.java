package io.greentalent.web.offerings;

import static io.greentalent.shared.Entry.present;

import io.greentalent.courses.Courses;
import io.greentalent.offerings.Offering;
import io.greentalent.offerings.OpenOffering;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.Problem;
import io.greentalent.web.Choice;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import io.greentalent.web.offerings.OfferingChoices.Choices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens an offering (开课): a college for itself, the operator for the college of the address. */
@Named
@ViewScoped
public class NewOfferingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OpenOffering open;

    @Inject
    Courses courses;

    @Inject
    Colleges allColleges;

    @Inject
    OfferingChoices offered;

    @Inject
    Side side;

    @Inject
    Show show;

    private long college;
    private final OfferingForm form = new OfferingForm();
    private final Map<Long, String> colleges = new LinkedHashMap<>();
    private Choices choices = Choices.NONE;

    /** Looks up what can be chosen. */
    public void load() {
        allColleges.list(side.scope()).stream()
                .filter(Colleges.Row::active)
                .forEach(c -> colleges.put(c.id(), c.name()));
        if (side.isCollege()) {
            college = side.scope().college();
        }
        if (college != 0) {
            choices = offered.of(college);
        }
    }

    /** Opens it, of the newest published version of the course. */
    public String save() {
        long course = present("course", form.getCourse());
        var version = courses.newestPublished(course)
                .orElseThrow(() -> Problem.of("webofferings.new.noVersion").at("course"));
        long id = open.open(new Offering.Plan(
                form.getNumber(),
                course,
                version.id(),
                college,
                present("term", form.getTerm()),
                present("instructor", form.getInstructor()),
                present("capacity", form.getCapacity()),
                form.isSelfEnrolment(),
                present("startsOn", form.getStartsOn()),
                present("endsOn", form.getEndsOn())));
        show.done("webofferings.new.opened", form.getNumber());
        return side.getPath() + "/offerings/sessions?faces-redirect=true&id=" + id;
    }

    public OfferingForm getForm() {
        return form;
    }

    public List<Choice> getColleges() {
        return Choice.of(colleges);
    }

    public Choices getChoices() {
        return choices;
    }

    public long getCollege() {
        return college;
    }

    public void setCollege(long college) {
        this.college = college;
    }
}
