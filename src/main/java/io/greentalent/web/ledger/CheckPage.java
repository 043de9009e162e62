package io.greentalent.web.ledger;

import static java.util.stream.Collectors.toSet;

import io.greentalent.completion.CompletionRule;
import io.greentalent.completion.Rules;
import io.greentalent.ledger.Difference;
import io.greentalent.ledger.LedgerCheck;
import io.greentalent.ledger.LedgerChecks;
import io.greentalent.ledger.LedgerRoot;
import io.greentalent.ledger.Mismatch;
import io.greentalent.ledger.Recount;
import io.greentalent.ledger.Roots;
import io.greentalent.ledger.VerifyLedger;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is the ledger true: chains and signed roots, and a count anew from the evidence (验链与重算). */
@Named
@RequestScoped
public class CheckPage {
    private static final int ROOTS = 10;
    private static final int SHOWN = 200;

    @Inject
    VerifyLedger verifyLedger;

    @Inject
    Recount recount;

    @Inject
    Roots roots;

    @Inject
    LedgerChecks checks;

    @Inject
    Rules rules;

    @Inject
    Offerings offerings;

    private int rule;
    private List<LedgerRoot> newest = List.of();
    private List<CompletionRule> versions = List.of();
    private final Map<LedgerCheck.Kind, LedgerCheck> last = new EnumMap<>(LedgerCheck.Kind.class);
    private VerifyLedger.@Nullable Report verified;
    private Recount.@Nullable Report counted;
    private Map<Long, OfferingRow> named = Map.of();

    /** The newest roots, the rule's versions and what the last checks found: before a choice among them is validated. */
    @PostConstruct
    public void load() {
        newest = roots.newest(ROOTS);
        versions = rules.all();
        for (var kind : LedgerCheck.Kind.values()) {
            checks.last(kind).ifPresent(check -> last.put(kind, check));
        }
    }

    /** Checks all chains and roots now. */
    public void verify() {
        verified = verifyLedger.verify();
        load();
    }

    /** Counts anew: under the versions that judged, or all under the chosen one. */
    public void recount() {
        counted = rule == 0 ? recount.recount() : recount.recountUnder(rule);
        named = offerings.rows(
                getDifferences().stream().map(Difference::offeringId).collect(toSet()), Scope.all());
        load();
    }

    public List<LedgerRoot> getNewest() {
        return newest;
    }

    public List<CompletionRule> getVersions() {
        return versions;
    }

    /** What the last check of the chains, or the last recount, came to; null before the first. */
    public @Nullable LedgerCheck last(String kind) {
        return last.get(LedgerCheck.Kind.valueOf(kind));
    }

    public VerifyLedger.@Nullable Report getVerified() {
        return verified;
    }

    public Recount.@Nullable Report getCounted() {
        return counted;
    }

    /** The first differences; the workbook holds all. */
    public List<Difference> getDifferences() {
        return counted == null ? List.of() : first(counted.differences());
    }

    /** The offering of a difference; null where it is gone. */
    public @Nullable OfferingRow offering(Difference difference) {
        return named.get(difference.offeringId());
    }

    /** The first figures that do not fit the entries; the workbook holds all. */
    public List<Mismatch> getMismatches() {
        return counted == null ? List.of() : first(counted.mismatches());
    }

    private static <T> List<T> first(List<T> found) {
        return found.stream().limit(SHOWN).toList();
    }

    /** How many lines of a list stand on the page at most. */
    public int getShown() {
        return SHOWN;
    }

    public int getRule() {
        return rule;
    }

    public void setRule(int rule) {
        this.rule = rule;
    }
}
