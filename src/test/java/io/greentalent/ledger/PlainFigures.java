package io.greentalent.ledger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Collection;

/** Keeps no sums: what the benchmark holds the ledger against. */
@Alternative
@Priority(1)
@ApplicationScoped
class PlainFigures extends KeepFigures {
    @Override
    void ofPersonTimes(Collection<PersonTime> moved) {
        // nothing is summed
    }

    @Override
    void of(Collection<Long> enrolmentIds) {
        // nothing is summed
    }
}
