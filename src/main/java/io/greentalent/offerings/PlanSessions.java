package io.greentalent.offerings;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.offerings.CourseSession.Slot;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays down when an offering meets (安排课次): by its instructor, its college or the operator. */
@UseCase(allow = {OPERATOR, COLLEGE, INSTRUCTOR})
public class PlanSessions {
    private static final int MOST = 60;

    @Inject
    EntityManager em;

    @Inject
    Offerings offerings;

    @Inject
    Sessions sessions;

    @Inject
    EvidenceNews news;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Plans a weekly series, numbered on from the last. Refuses sessions outside the offering's days and on top of others,
     * then plans none.
     *
     * @param times how many, 1 to 60
     */
    public void weekly(long offeringId, Slot first, int times) {
        if (times < 1 || times > MOST) {
            throw Problem.of("offerings.session.times", MOST).at("times");
        }
        var offering = open(offeringId);
        var planned = sessions.of(offeringId);
        int number = planned.stream().mapToInt(CourseSession::number).max().orElse(0);
        for (int week = 0; week < times; week++) {
            var slot = first.weeksLater(week);
            mustFit(offering, slot, planned, null);
            em.persist(new CourseSession(offeringId, ++number, slot));
        }
        news.ofAllOn(offeringId);
    }

    /** Another time, place or kind; one with recorded attendance can't be moved into the future. */
    public void move(long sessionId, Slot to) {
        var session = sessions.get(sessionId, scope());
        var offering = open(session.offeringId());
        mustFit(offering, to, sessions.of(offering.id()), session);
        if (to.startsAt().isAfter(LocalDateTime.now(clock)) && sessions.recorded(sessionId)) {
            throw Problem.of("offerings.session.recorded", session.number());
        }
        session.move(to);
        news.ofAllOn(offering.id());
    }

    /** Takes a session out; never one with recorded attendance. */
    public void cancel(long sessionId) {
        var session = sessions.get(sessionId, scope());
        open(session.offeringId());
        if (sessions.recorded(sessionId)) {
            throw Problem.of("offerings.session.recorded", session.number());
        }
        em.remove(session);
        news.ofAllOn(session.offeringId());
    }

    private Offering open(long offeringId) {
        var offering = offerings.lock(offeringId, scope());
        offering.mustBeOpen();
        return offering;
    }

    private Scope scope() {
        return who.get().scope(OPERATOR, COLLEGE, INSTRUCTOR);
    }

    private static void mustFit(
            Offering offering, Slot slot, List<CourseSession> planned, @Nullable CourseSession itself) {
        var day = slot.startsAt().toLocalDate();
        if (day.isBefore(offering.startsOn()) || day.isAfter(offering.endsOn())) {
            throw Problem.of("offerings.session.outsideOffering", day, offering.startsOn(), offering.endsOn());
        }
        planned.stream()
                .filter(s -> s != itself && s.slot().overlaps(slot))
                .findFirst()
                .ifPresent(s -> {
                    throw Problem.of("offerings.session.overlaps", s.number(), s.startsAt());
                });
    }
}
