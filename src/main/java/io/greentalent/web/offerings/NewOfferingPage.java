package io.greentalent.web.offerings;

import static io.greentalent.shared.Entry.present;

import io.greentalent.courses.Courses;
import io.greentalent.offerings.Offering;
import io.greentalent.offerings.OpenOffering;
import io.greentalent.offerings.Teachers;
import io.greentalent.offerings.Terms;
import io.greentalent.partners.Agreements;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.Problem;
import io.greentalent.web.Language;
import io.greentalent.web.Show;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens an offering (开课): a college for itself, the operator for the college of the address. */
@Named
@ViewScoped
public class NewOfferingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OpenOffering open;

    @Inject
    transient Courses allCourses;

    @Inject
    transient Terms allTerms;

    @Inject
    transient Teachers teachers;

    @Inject
    transient Colleges allColleges;

    @Inject
    transient Agreements agreements;

    @Inject
    transient Language language;

    @Inject
    transient Desk desk;

    @Inject
    transient Show show;

    @Inject
    transient Clock clock;

    private long college;
    private @Nullable LocalDate coveredUntil;
    private final OfferingForm form = new OfferingForm();
    private final Map<String, Long> colleges = new LinkedHashMap<>();
    private final Map<String, Long> courses = new LinkedHashMap<>();
    private final Map<String, Long> terms = new LinkedHashMap<>();
    private final Map<String, Long> instructors = new LinkedHashMap<>();

    /** Looks up what can be chosen. */
    public void load() {
        allColleges.list(desk.scope()).forEach(c -> colleges.put(c.name(), c.id()));
        if (desk.is("COLLEGE")) {
            college = desk.scope().college();
        }
        if (college != 0) {
            allCourses
                    .published("", null)
                    .forEach(c -> courses.put(c.code() + " " + c.title().in(language.locale()), c.id()));
            allTerms.all().forEach(t -> terms.put(t.code(), t.id()));
            teachers.of(college).forEach(t -> instructors.put(t.name(), t.accountId()));
            coveredUntil = agreements
                    .coveredUntil(Set.of(college), LocalDate.now(clock))
                    .get(college);
        }
    }

    /** Opens it, of the newest published version of the course. */
    public String save() {
        long course = present("course", form.getCourse());
        var version = allCourses
                .newestPublished(course)
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
        return desk.getFolder() + "/offerings/sessions?faces-redirect=true&id=" + id;
    }

    public OfferingForm getForm() {
        return form;
    }

    public Map<String, Long> getColleges() {
        return colleges;
    }

    public Map<String, Long> getCourses() {
        return courses;
    }

    public Map<String, Long> getTerms() {
        return terms;
    }

    public Map<String, Long> getInstructors() {
        return instructors;
    }

    /** The last day of the college's agreement that holds today, null for none. */
    public @Nullable LocalDate getCoveredUntil() {
        return coveredUntil;
    }

    public long getCollege() {
        return college;
    }

    public void setCollege(long college) {
        this.college = college;
    }
}
