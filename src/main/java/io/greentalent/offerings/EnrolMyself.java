package io.greentalent.offerings;

import static io.greentalent.shared.Role.STUDENT;

import io.greentalent.people.People;
import io.greentalent.people.Survivors;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A student takes a seat in an open offering of the own college (自主选课). Twice is once; the last seat goes to one. */
@UseCase(allow = STUDENT)
public class EnrolMyself {
    @Inject
    EntityManager em;

    @Inject
    People people;

    @Inject
    Survivors survivors;

    @Inject
    EnrolmentRows enrolments;

    @Inject
    Seats seats;

    @Inject
    EvidenceNews news;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Enrols the caller.
     *
     * @return the enrolment's id, new or old
     * @throws Problem when the offering is full, closed, over or without self-enrolment, or the caller was withdrawn from
     *     it; {@link NotFound} for another college's
     */
    public long enrol(long offeringId) {
        long person = me();
        var offering = em.find(Offering.class, offeringId);
        if (offering == null || offering.collegeId() != people.get(person).collegeId()) {
            throw new NotFound("offering", offeringId);
        }
        offering.mustTakeSelfEnrolment(LocalDate.now(clock));
        boolean made = enrolments.ofStudent(offering, person);
        if (made && !seats.take(offeringId)) {
            throw Problem.of("offerings.offering.full", offering.number(), offering.capacity());
        }
        var mine = enrolments.known(offeringId, person).orElseThrow();
        if (mine.withdrawn()) {
            throw Problem.of("offerings.enrolment.wasWithdrawn", offering.number());
        }
        if (made) {
            news.of(List.of(mine.id()));
        }
        return mine.id();
    }

    private long me() {
        var person = who.get().personId();
        if (person == null) {
            throw new Denied("EnrolMyself.enrol");
        }
        return survivors.held(person);
    }
}
