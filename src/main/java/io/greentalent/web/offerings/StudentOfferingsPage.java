package io.greentalent.web.offerings;

import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.EnrolMyself;
import io.greentalent.offerings.Enrolment;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Participation;
import io.greentalent.people.People;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The offerings of the own college in which a student can take a seat (自主选课). */
@Named
@ViewScoped
public class StudentOfferingsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Offerings offerings;

    @Inject
    Enrolments enrolments;

    @Inject
    People people;

    @Inject
    EnrolMyself enrol;

    @Inject
    Side side;

    @Inject
    Show show;

    @Inject
    Clock clock;

    private List<OfferingRow> rows = List.of();
    private Map<Long, Enrolment.State> mine = Map.of();

    /** Looks up what is open to the caller, and where the caller is enrolled already. */
    public void load() {
        long me = side.scope().person();
        rows = offerings.openToStudents(people.get(me).collegeId(), LocalDate.now(clock));
        mine = new HashMap<>(enrolments.ofPerson(me, side.scope()).stream()
                .collect(toMap(Participation::offeringId, Participation::state)));
    }

    /** Takes a seat. */
    public String enrol(OfferingRow row) {
        enrol.enrol(row.id());
        show.done("webofferings.student.enrolled", row.number());
        return "/student/home?faces-redirect=true";
    }

    public List<OfferingRow> getRows() {
        return rows;
    }

    /** Where the caller stands there, null where never enrolled. */
    public Enrolment.@Nullable State standing(long offeringId) {
        return mine.get(offeringId);
    }
}
