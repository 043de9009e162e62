package io.greentalent.rosters;

import io.greentalent.offerings.Category;
import io.greentalent.people.IdentityNumber;
import io.greentalent.people.PersonName;
import io.greentalent.people.Phone;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the validator says of a row (校验结果).
 *
 * @param verdict the worst of the findings, ACCEPT where there is none
 */
public record Judgement(Verdict verdict, List<Finding> findings, Values values) {
    /**
     * What the row means, as far as it could be told.
     *
     * @param idHash the keyed hash by which the person is known
     * @param aliasHash the keyed hash of the number itself where that is a merged person's, else null
     * @param offeringId the offering the row enrols on
     * @param classGroupId the class, where it is registered
     * @param personId the person, where known already
     */
    public record Values(
            @Nullable PersonName name,
            @Nullable IdentityNumber id,
            @Nullable String idHash,
            @Nullable String aliasHash,
            @Nullable Category category,
            @Nullable Phone phone,
            @Nullable String studentNo,
            @Nullable Long offeringId,
            @Nullable Long classGroupId,
            @Nullable Long personId) {
        static final Values NONE = new Values(null, null, null, null, null, null, null, null, null, null);
    }

    /** The rules that ask for a person's decision. */
    public Set<Rule> reviews() {
        return findings.stream()
                .filter(f -> f.verdict() == Verdict.REVIEW)
                .map(Finding::rule)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean found(Rule rule) {
        return findings.stream().anyMatch(f -> f.rule() == rule);
    }

    /** True when the row names a person for an offering and nothing forbids to write it once reviewed. */
    public boolean claims() {
        return verdict.compareTo(Verdict.REVIEW) <= 0 && values.idHash() != null && values.offeringId() != null;
    }
}
