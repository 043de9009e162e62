package io.greentalent.sample;

import io.greentalent.completion.Evidence;
import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How one student fared on one offering.
 *
 * @param present by session; null where nothing was recorded yet
 * @param mark in tenths, null while there is none
 */
record Seat(List<@Nullable Boolean> present, @Nullable Integer mark, LocalDate markDay) {
    private static final int WEAK_ONE_IN = 14;
    private static final int SAME_MARK = 850;

    static Seat play(Plan plan, LocalDate today, boolean over, SplittableRandom dice) {
        boolean weak = dice.nextInt(WEAK_ONE_IN) == 0;
        var present = new ArrayList<@Nullable Boolean>();
        for (var meeting : plan.meetings()) {
            boolean held = meeting.starts().toLocalDate().isBefore(today);
            boolean there = dice.nextInt(100) < (weak ? 62 : 97) || plan.oddity() == Oddity.FULL_ATTENDANCE;
            present.add(held ? Boolean.valueOf(there) : null);
        }
        int mark = Math.clamp((long) (weak ? 560 : 790) + (dice.nextInt(400) - 200), 200, 1000);
        boolean marked = over && dice.nextInt(120) != 0;
        var day = plan.endsOn().plusDays(2);
        return plan.oddity() == Oddity.SAME_MARKS
                ? new Seat(present, SAME_MARK, day)
                : new Seat(present, marked ? mark : null, day);
    }

    /** The same facts as the rooms would read them back. */
    Evidence evidence(Plan plan, long enrolmentId, List<Evidence.Term> passes, List<Evidence.Term> agreements) {
        var sessions = new ArrayList<Evidence.Session>();
        for (int i = 0; i < present.size(); i++) {
            var meeting = plan.meetings().get(i);
            sessions.add(new Evidence.Session(
                    meeting.starts().toLocalDate(),
                    meeting.practice(),
                    new ClassHours(meeting.tenths()),
                    Boolean.TRUE.equals(present.get(i))));
        }
        return new Evidence(
                enrolmentId,
                true,
                false,
                plan.endsOn(),
                new ClassHours(plan.course().theory()),
                new ClassHours(plan.course().practice()),
                plan.course().approvedOn(),
                sessions,
                mark == null ? null : new Evidence.Mark(mark, markDay),
                passes,
                agreements);
    }
}
