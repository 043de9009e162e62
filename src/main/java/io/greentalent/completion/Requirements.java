package io.greentalent.completion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions besides presence (出勤以外的条件): category, mark, safety pass, course version, agreement. */
final class Requirements {
    private final Evidence evidence;
    private final RuleValues rule;
    private final LocalDate today;

    Requirements(Evidence evidence, RuleValues rule, LocalDate today) {
        this.evidence = evidence;
        this.rule = rule;
        this.today = today;
    }

    Finding category() {
        return rule.studentsOnly() && !evidence.student() ? Finding.unmet(Reason.Code.CATEGORY) : Finding.always();
    }

    /** A mark that was corrected bears the day of the correction: the earlier one proved nothing any more. */
    Finding mark() {
        int needed = rule.markTenths();
        var mark = evidence.mark();
        if (needed == 0) {
            return Finding.always();
        }
        if (mark == null || mark.day().isAfter(today)) {
            return Finding.unmet(Reason.Code.MARK_NONE);
        }
        return mark.tenths() < needed
                ? Finding.unmet(Reason.Code.MARK_LOW, mark.tenths(), needed)
                : Finding.since(mark.day());
    }

    /**
     * A safety pass, for courses with practice. It must be in force on the first practice day that was attended, or be
     * gained after it: then the condition is true from the day of the pass. One that had run out before that first day
     * helps nobody, and one that runs out after it takes nothing away. Practising without a pass is for the base to
     * prevent and for the anomaly scan to name; here it only delays, since otherwise it could never be mended.
     */
    Finding safety(Presence presence) {
        if (!rule.safetyRequired() || evidence.practice().isZero()) {
            return Finding.always();
        }
        var practised = presence.firstPracticeDay();
        var since = firstCovered(evidence.passes(), practised == null ? today : practised);
        if (since == null || since.isAfter(today)) {
            return noPass();
        }
        // Before any practice the pass may still change its day, but then the hours are missing anyway.
        return practised == null ? Finding.always() : Finding.since(since);
    }

    private Finding noPass() {
        return evidence.passes().stream()
                .map(Evidence.Term::until)
                .filter(until -> until.isBefore(today))
                .max(Comparator.naturalOrder())
                .map(until -> Finding.unmet(Reason.Code.SAFETY_EXPIRED, Reason.number(until)))
                .orElseGet(() -> Finding.unmet(Reason.Code.SAFETY_NONE));
    }

    Finding courseVersion() {
        if (!rule.approvedVersionRequired()) {
            return Finding.always();
        }
        var approved = evidence.approvedOn();
        return approved == null || approved.isAfter(today)
                ? Finding.unmet(Reason.Code.COURSE_VERSION)
                : Finding.since(approved);
    }

    /**
     * An agreement of the college in force on that day, its first and last day included; where one begins only later, the
     * condition becomes true, and the rule is met, on its first day.
     */
    Finding agreement(LocalDate day) {
        if (!rule.agreementRequired()) {
            return Finding.always();
        }
        var since = firstCovered(evidence.agreements(), day);
        return since == null || since.isAfter(today)
                ? Finding.unmet(Reason.Code.AGREEMENT, Reason.number(day))
                : Finding.since(since);
    }

    /** The first day, from that one on, that lies in one of the terms. */
    private static @Nullable LocalDate firstCovered(List<Evidence.Term> terms, LocalDate from) {
        if (terms.stream().anyMatch(t -> t.covers(from))) {
            return from;
        }
        return terms.stream()
                .filter(Evidence.Term::began)
                .map(Evidence.Term::from)
                .filter(day -> day.isAfter(from))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
