package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Terms;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Where the caller may hand in a roster (名册所属): a college its own, the operator for any. */
@ApplicationScoped
class RosterPlaces {
    @Inject
    Colleges colleges;

    @Inject
    Terms terms;

    @Inject
    Offerings offerings;

    @Inject
    CurrentCaller who;

    /**
     * Refuses a college that is closed and an offering that is, or of another term. Throws {@link NotFound} for a college,
     * term or offering that is not the caller's.
     */
    void check(long collegeId, long termId, @Nullable Long offeringId) {
        var college = colleges.get(collegeId, who.get().scope(COLLEGE, OPERATOR));
        if (!college.active()) {
            throw Problem.of("rosters.upload.collegeClosed", college.name());
        }
        terms.get(termId);
        if (offeringId != null) {
            fits(offeringId, collegeId, termId);
        }
    }

    private void fits(long offeringId, long collegeId, long termId) {
        var offering = offerings.get(offeringId, Scope.ofCollege(collegeId));
        offering.mustBeOpen();
        if (offering.termId() != termId) {
            throw Problem.of("rosters.upload.otherTerm", offering.number()).at("offering");
        }
    }
}
