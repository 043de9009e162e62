package io.greentalent.offerings;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Changes what an open offering was planned with (调整班期): by the college its own, by the operator any. */
@UseCase(allow = {COLLEGE, OPERATOR})
public class ReviseOffering {
    @Inject
    Offerings offerings;

    @Inject
    Sessions sessions;

    @Inject
    Teachers teachers;

    @Inject
    EvidenceNews news;

    @Inject
    CurrentCaller who;

    /** What can be changed; the rest of an offering never does. */
    public record Revision(
            long instructorId, int capacity, boolean selfEnrolment, LocalDate startsOn, LocalDate endsOn) {}

    /**
     * Takes the revision as a whole. Refuses a closed offering, a capacity below the seats taken, days
     * that leave sessions outside, and a form that is older
     * than somebody else's change.
     *
     * @param seen the version the form was filled with
     */
    public void revise(long offeringId, long seen, Revision to) {
        var offering = offerings.lock(offeringId, who.get().scope(COLLEGE, OPERATOR));
        offering.mustStillBe(seen);
        offering.mustBeOpen();
        if (to.instructorId() != offering.instructorId()) {
            teachers.mustTeachFor(to.instructorId(), offering.collegeId());
            offering.assign(to.instructorId());
        }
        offering.reviseCapacity(to.capacity());
        offering.allowSelfEnrolment(to.selfEnrolment());
        offering.reschedule(to.startsOn(), to.endsOn());
        sessions.mustLieWithin(offering);
        news.ofAllOn(offeringId);
    }
}
