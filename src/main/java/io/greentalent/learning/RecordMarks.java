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
import java.util.Collection;
import java.util.Map;

/** Records final marks (登记成绩): by the offering's instructor or the operator. Twice is once. */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class RecordMarks {
    @Inject
    Offerings offerings;

    @Inject
    Enrolments enrolments;

    @Inject
    MarkBook marks;

    @Inject
    EvidenceNews news;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Stores a mark for each enrolment named. Refuses, but from the operator, a closed offering. Throws {@link NotFound}
     * when one is not enrolled on that offering.
     *
     * @return how many changed
     */
    public int record(long offeringId, Map<Long, Score> byEnrolment) {
        mustRecordOn(offeringId);
        enrolments.mustBeOn(offeringId, byEnrolment.keySet());
        var changed = marks.store(byEnrolment, new Recording(who.get(), Via.FORM, clock));
        news.of(changed);
        return changed.size();
    }

    /** Both at once, all or nothing: marks for some, none any more for others. Returns how many were told of. */
    public int replace(long offeringId, Map<Long, Score> byEnrolment, Collection<Long> struck) {
        strike(offeringId, struck);
        record(offeringId, byEnrolment);
        return byEnrolment.size() + struck.size();
    }

    /** Takes marks away that were given to the wrong persons; who has none is left as is. */
    public void strike(long offeringId, Collection<Long> enrolmentIds) {
        mustRecordOn(offeringId);
        enrolments.mustBeOn(offeringId, enrolmentIds);
        news.of(marks.strike(enrolmentIds));
    }

    private void mustRecordOn(long offeringId) {
        var caller = who.get();
        offerings.get(offeringId, caller.scope(INSTRUCTOR, OPERATOR)).mustTakeEvidenceFrom(caller);
    }
}
