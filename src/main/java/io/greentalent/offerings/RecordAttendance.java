package io.greentalent.offerings;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.offerings.RollCall.Presence;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;

/** Records who was present at one session (课堂考勤): by the offering's instructor or the operator. Twice is once. */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class RecordAttendance {
    @Inject
    Offerings offerings;

    @Inject
    Sessions sessions;

    @Inject
    Enrolments enrolments;

    @Inject
    RollCall rollCall;

    @Inject
    EvidenceNews news;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Stores presence (true) or absence (false) for each enrolment named; who is not named stays as recorded before.
     * Refuses a session that has not begun and, but from the operator, a closed offering. Throws {@link NotFound} when one
     * is not enrolled on the session's offering.
     *
     * @return how many changed
     */
    public int record(long sessionId, Map<Long, Boolean> presentByEnrolment) {
        var caller = who.get();
        var scope = caller.scope(INSTRUCTOR, OPERATOR);
        var session = sessions.get(sessionId, scope);
        offerings.get(session.offeringId(), scope).mustTakeEvidenceFrom(caller);
        session.mustHaveBegun(LocalDateTime.now(clock));
        enrolments.mustBeOn(session.offeringId(), presentByEnrolment.keySet());
        var told = presentByEnrolment.entrySet().stream()
                .map(e -> new Presence(sessionId, e.getKey(), e.getValue()))
                .toList();
        var changed = rollCall.store(told, new Recording(caller, Via.ROLL_CALL, clock));
        news.of(changed);
        return changed.size();
    }
}
