package io.greentalent.offerings;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;
import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.RollCall.Presence;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
     * Stores what was typed over the roll: true for present, false for absent, empty for nothing said. Stores nothing where
     * somebody else has said otherwise since the page was opened; otherwise as {@link #record}.
     */
    public Edit.Outcome revise(long sessionId, Edit<Optional<Boolean>> edit) {
        var scope = who.get().scope(INSTRUCTOR, OPERATOR);
        enrolments.hold(sessions.get(sessionId, scope).offeringId(), edit.typed());
        var now = sessions.roll(sessionId, scope).stream()
                .collect(toMap(Sessions.Line::enrolmentId, line -> Optional.ofNullable(line.present())));
        if (!edit.contested(now).isEmpty()) {
            return edit.outcome(now, 0);
        }
        var present = new HashMap<Long, Boolean>();
        edit.changes(now).forEach((id, said) -> said.ifPresent(here -> present.put(id, here)));
        return edit.outcome(now, record(sessionId, present));
    }

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
