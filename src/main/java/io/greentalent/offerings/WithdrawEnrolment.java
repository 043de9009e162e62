package io.greentalent.offerings;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.people.Survivors;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Takes a person off an offering, or puts one back (退选, 恢复): by the college on its own, by the operator on any. */
@UseCase(allow = {COLLEGE, OPERATOR})
public class WithdrawEnrolment {
    @Inject
    Enrolments enrolments;

    @Inject
    Offerings offerings;

    @Inject
    Seats seats;

    @Inject
    Survivors survivors;

    @Inject
    EvidenceNews news;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** Withdraws; the reason (1 to 200 characters) is kept, the seat is given back. Refuses a second time. */
    public void withdraw(long enrolmentId, String reason) {
        var enrolment = enrolments.get(enrolmentId, who.get().scope(COLLEGE, OPERATOR));
        enrolment.withdraw(reason, LocalDateTime.now(clock));
        seats.release(enrolment.offeringId(), 1);
        news.of(List.of(enrolmentId));
    }

    /**
     * Puts the person back; above the capacity too, as nobody lost the seat by an own doing. On a closed offering only the
     * operator does. Refuses the enrolment that a merge of persons gave up for the survivor's.
     */
    public void reinstate(long enrolmentId) {
        var scope = who.get().scope(COLLEGE, OPERATOR);
        var enrolment = enrolments.get(enrolmentId, scope);
        offerings.get(enrolment.offeringId(), scope).mustTakeEvidenceFrom(who.get());
        // Held, so that no merge that gives this enrolment up comes in between.
        if (survivors.held(enrolment.personId()) != enrolment.personId()) {
            throw Problem.of("offerings.enrolment.merged");
        }
        enrolment.reinstate();
        seats.add(enrolment.offeringId(), 1);
        news.of(List.of(enrolmentId));
    }
}
