package io.greentalent.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Has this enrolment met the rule, on which day, and if not, why (完成判定). Pure: the same facts, versions and day always
 * give the same outcome, so that a recount from the evidence can be held against the ledger.
 */
public final class Evaluation {
    private final Evidence evidence;
    private final RuleVersion rule;
    private final LocalDate notBefore;
    private final LocalDate today;

    private Evaluation(Evidence evidence, RuleVersion rule, LocalDate notBefore, LocalDate today) {
        this.evidence = evidence;
        this.rule = rule;
        this.notBefore = notBefore;
        this.today = today;
    }

    /** The outcome under one version, whatever its date of effect. Facts dated after today are not yet facts. */
    public static Outcome of(Evidence evidence, RuleVersion rule, LocalDate today) {
        return new Evaluation(evidence, rule, LocalDate.MIN, today).outcome();
    }

    /**
     * The outcome under the version that judges: the one in force on the day on which the person-time counts. A version's
     * own first day is one of the conditions, so a milder version completes nobody before it took effect; and a version
     * that took effect after the offering's last day does not judge it, so that no finished course is reopened by a rule
     * it never knew.
     *
     * @param versions oldest first, at least one
     */
    public static Outcome of(Evidence evidence, List<RuleVersion> versions, LocalDate today) {
        var judging = judging(evidence, versions, today);
        for (int i = 0; i < judging.size(); i++) {
            var outcome = new Evaluation(evidence, judging.get(i), firstDay(judging, i), today).outcome();
            boolean last = i == judging.size() - 1;
            if (last
                    || before(
                            judging.get(i).countsOn(outcome), judging.get(i + 1).effectiveOn())) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no version of the completion rule");
    }

    /**
     * The day on which it would count, were it a student's enrolment (另行统计): null for students, where the judging version
     * admits the category, and while more is missing than that.
     */
    public static @Nullable LocalDate besideOn(Evidence evidence, List<RuleVersion> versions, LocalDate today) {
        if (evidence.student()
                || !judged(of(evidence, versions, today), versions).values().studentsOnly()) {
            return null;
        }
        var outcome = of(evidence.asStudent(), versions, today);
        return judged(outcome, versions).countsOn(outcome);
    }

    private static RuleVersion judged(Outcome outcome, List<RuleVersion> versions) {
        return versions.stream()
                .filter(v -> v.number() == outcome.ruleNumber())
                .findFirst()
                .orElseThrow();
    }

    /** The first version judges everything before it too. */
    private static LocalDate firstDay(List<RuleVersion> judging, int index) {
        return index == 0 ? LocalDate.MIN : judging.get(index).effectiveOn();
    }

    private static List<RuleVersion> judging(Evidence evidence, List<RuleVersion> versions, LocalDate today) {
        var judging = versions.stream()
                .filter(v -> !v.effectiveOn().isAfter(evidence.offeringEndsOn()))
                .filter(v -> !v.effectiveOn().isAfter(today))
                .toList();
        return judging.isEmpty() ? versions.subList(0, Math.min(1, versions.size())) : judging;
    }

    private static boolean before(@Nullable LocalDate day, LocalDate bound) {
        return day != null && day.isBefore(bound);
    }

    private Outcome outcome() {
        var presence = new Presence(evidence, rule.values(), today);
        var findings = evidence.withdrawn() ? List.of(Finding.unmet(Reason.Code.WITHDRAWN)) : findings(presence);
        var reasons = findings.stream()
                .map(Finding::reason)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var mark = evidence.mark();
        return new Outcome(
                rule.number(),
                reasons.isEmpty() ? last(findings) : null,
                attendedOn(presence),
                presence.held(),
                presence.attended(),
                presence.done(false),
                presence.required(false),
                presence.done(true),
                presence.required(true),
                mark == null ? null : mark.tenths(),
                reasons);
    }

    /** The day of rule B; where rule B counts, a version's own first day is a condition here too. */
    private @Nullable LocalDate attendedOn(Presence presence) {
        var first = presence.firstDay();
        boolean excluded = evidence.withdrawn() || (rule.values().studentsOnly() && !evidence.student());
        if (first == null || excluded) {
            return null;
        }
        return rule.values().counts() == RuleValues.Counts.B && first.isBefore(notBefore) ? notBefore : first;
    }

    private List<Finding> findings(Presence presence) {
        var requirements = new Requirements(evidence, rule.values(), today);
        var findings = new ArrayList<>(List.of(
                Finding.since(notBefore),
                requirements.category(),
                presence.attendance(),
                presence.hours(false),
                presence.hours(true),
                requirements.mark(),
                requirements.safety(presence),
                requirements.courseVersion()));
        // The agreement must be in force on the day that all the others give; while they give none, on this day.
        boolean others = findings.stream().allMatch(f -> f.reason() == null);
        findings.add(requirements.agreement(others ? last(findings) : today));
        return findings;
    }

    private static LocalDate last(List<Finding> findings) {
        return findings.stream()
                .map(Finding::since)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
