package io.greentalent.ledger;

import io.greentalent.completion.Evaluation;
import io.greentalent.completion.Evidence;
import io.greentalent.completion.EvidenceReader;
import io.greentalent.completion.Outcome;
import io.greentalent.completion.RuleVersion;
import io.greentalent.completion.Rules;
import io.greentalent.shared.Batches;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

/**
 * Counts again from the raw evidence (重新计数): sessions, check-ins, marks, safety passes, enrolments, agreements; the stored
 * evaluations are not looked at. What the ledger says must come out again. Changes nothing;
 * what is recorded or verified while it runs may show as a difference once.
 */
@UseCase(
        allow = {Role.OPERATOR, Role.COMMISSION},
        seconds = 3600)
public class Recount {
    private static final int OFFERINGS_AT_ONCE = 12;

    @Inject
    EvidenceReader evidence;

    @Inject
    RecountRows rows;

    @Inject
    SumCheck sums;

    @Inject
    Rules rules;

    @Inject
    LedgerChecks checks;

    @Inject
    Clock clock;

    /**
     * What was looked at and found.
     *
     * @param examined enrolments
     * @param counted the ledger: the sum of its entries
     * @param upheld person-times in the ledger that the evidence gives again, on the same day
     * @param met what the evidence would give if everything were confirmed and verified
     * @param differences by person-time, empty when all agree
     * @param mismatches of sums that are kept beside the entries, empty when all agree
     */
    public record Report(
            LocalDateTime at,
            long examined,
            long counted,
            long upheld,
            long met,
            List<Difference> differences,
            List<Mismatch> mismatches) {
        public boolean sound() {
            return counted == upheld && differences.isEmpty() && mismatches.isEmpty();
        }

        /** How much is wrong; 0 when it is sound. */
        long flaws() {
            return sound() ? 0 : Math.max(1, (long) differences.size() + mismatches.size());
        }
    }

    /** Under the versions that judged: must equal the ledger. Keeps how much it looked at and how much was wrong. */
    public Report recount() {
        var report = compare();
        checks.keep(LedgerCheck.Kind.RECOUNT, report.examined(), report.flaws());
        return report;
    }

    /** The same, for whoever only wants to see: keeps nothing. */
    public Report compare() {
        var versions = rules.versions();
        var today = LocalDate.now(clock);
        return report(facts -> Evaluation.of(facts, versions, today), versions);
    }

    /**
     * Under one version for all, whatever its date of effect: the differences are what it would change. Throws
     * {@link NotFound}.
     */
    public Report recountUnder(int ruleNumber) {
        var version = rules.get(ruleNumber).version();
        var today = LocalDate.now(clock);
        return report(facts -> Evaluation.of(facts, version, today), List.of(version));
    }

    private Report report(Function<Evidence, Outcome> judge, List<RuleVersion> versions) {
        var tally = new Tally(versions);
        for (var some : Batches.of(rows.offerings(), OFFERINGS_AT_ONCE)) {
            var kept = rows.of(some);
            var facts =
                    evidence.of(kept.stream().map(RecountRows.Row::enrolmentId).toList());
            for (var row : kept) {
                var known = facts.get(row.enrolmentId());
                tally.add(row, known == null ? null : judge.apply(known));
            }
        }
        return new Report(
                LocalDateTime.now(clock),
                tally.examined(),
                rows.entries(),
                tally.upheld(),
                tally.met(),
                tally.differences(),
                sums.mismatches());
    }
}
