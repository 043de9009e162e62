package io.greentalent.completion;

import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person's attendance comes to (出勤与学时): sessions and hours against the rule, and when they sufficed. */
final class Presence {
    private final Evidence evidence;
    private final RuleValues rule;
    private final List<Evidence.Session> attended;
    private final int held;

    Presence(Evidence evidence, RuleValues rule, LocalDate today) {
        this.evidence = evidence;
        this.rule = rule;
        this.held = (int) evidence.sessions().stream()
                .filter(s -> !s.day().isAfter(today))
                .count();
        this.attended = evidence.sessions().stream()
                .filter(s -> s.attended() && !s.day().isAfter(today))
                .sorted(Comparator.comparing(Evidence.Session::day))
                .toList();
    }

    int held() {
        return held;
    }

    int attended() {
        return attended.size();
    }

    @Nullable
    LocalDate firstDay() {
        return attended.isEmpty() ? null : attended.getFirst().day();
    }

    @Nullable
    LocalDate firstPracticeDay() {
        return attended.stream()
                .filter(Evidence.Session::practice)
                .map(Evidence.Session::day)
                .findFirst()
                .orElse(null);
    }

    /**
     * Attended sessions against <em>all</em> sessions of the offering. Planned ones stand in the denominator: against the
     * sessions held so far, everybody would be at 100 % after the first and complete on that day.
     */
    Finding attendance() {
        int all = evidence.sessions().size();
        if (all == 0) {
            return Finding.unmet(Reason.Code.NO_SESSIONS);
        }
        int percent = rule.attendancePercent();
        int needed = Math.max(1, share(percent, all));
        if (attended.size() >= needed) {
            return Finding.since(attended.get(needed - 1).day());
        }
        int more = needed - attended.size();
        int left = all - held;
        return more <= left
                ? Finding.unmet(Reason.Code.ATTENDANCE, attended.size(), all, percent, more)
                : Finding.unmet(Reason.Code.ATTENDANCE_LOST, attended.size(), all, percent, more, left);
    }

    /** Hours of attended sessions of that kind against their share of the syllabus; none asked for is met. */
    Finding hours(boolean practice) {
        int required = required(practice).tenths();
        int sum = 0;
        for (var session : attended) {
            if (required > 0 && session.practice() == practice) {
                sum += session.hours().tenths();
                if (sum >= required) {
                    return Finding.since(session.day());
                }
            }
        }
        return required == 0
                ? Finding.always()
                : Finding.unmet(practice ? Reason.Code.PRACTICE : Reason.Code.THEORY, sum, required);
    }

    ClassHours done(boolean practice) {
        return attended.stream()
                .filter(s -> s.practice() == practice)
                .map(Evidence.Session::hours)
                .reduce(ClassHours.NONE, ClassHours::plus);
    }

    ClassHours required(boolean practice) {
        return practice
                ? new ClassHours(
                        share(rule.practicePercent(), evidence.practice().tenths()))
                : new ClassHours(share(rule.theoryPercent(), evidence.theory().tenths()));
    }

    /** The least n with {@code n / whole >= percent / 100}, by whole numbers: n * 100 >= percent * whole. */
    private static int share(int percent, int whole) {
        return Math.ceilDiv(Math.multiplyExact(percent, whole), 100);
    }
}
