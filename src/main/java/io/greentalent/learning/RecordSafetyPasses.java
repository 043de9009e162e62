package io.greentalent.learning;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.EvidenceNews;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Recording;
import io.greentalent.offerings.Via;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Records safety passes (登记安全考核) of an offering's persons: by its instructor or the operator. Twice is once. */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class RecordSafetyPasses {
    @Inject
    Offerings offerings;

    @Inject
    Enrolments enrolments;

    @Inject
    SafetyBook passes;

    @Inject
    EvidenceNews news;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Stores a pass for the person of each enrolment named. Refuses a day in the future, a last day before the test and, but
     * from the operator, a closed offering. Throws {@link NotFound} when one is not enrolled on that offering.
     *
     * @return how many persons' passes changed
     */
    public int record(long offeringId, Map<Long, SafetyTerm> byEnrolment) {
        var caller = who.get();
        offerings.get(offeringId, caller.scope(INSTRUCTOR, OPERATOR)).mustTakeEvidenceFrom(caller);
        enrolments.mustBeOn(offeringId, byEnrolment.keySet());
        byEnrolment.values().forEach(t -> t.mustHoldOn(LocalDate.now(clock)));
        var person = enrolments.personsOn(offeringId);
        var told = new HashMap<Long, SafetyTerm>();
        byEnrolment.forEach((enrolment, term) -> told.put(person.get(enrolment), term));
        var changed = passes.store(told, new Recording(caller, Via.FORM, clock));
        news.of(enrolments.idsOfPersons(changed));
        return changed.size();
    }
}
