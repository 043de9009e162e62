package io.greentalent.partners;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The operator ends an agreement before its time (提前终止协议). */
@UseCase(allow = OPERATOR)
public class EndAgreement {
    @Inject
    EntityManager em;

    @Inject
    Agreements agreements;

    @Inject
    ChangeFeed feed;

    @Inject
    Event<AgreementChanged> changed;

    /** Ends it with that day as its last. What was completed after that day no longer meets the rule. */
    public void end(long agreementId, @Nullable LocalDate lastDay) {
        var agreement = agreements.get(agreementId, Scope.all());
        agreement.endEarly(lastDay);
        // observers read by queries, which must see the new last day
        em.flush();
        feed.append("partners.change.agreementEnded", agreement.id(), agreement.collegeId(), agreement.number());
        changed.fire(new AgreementChanged(agreement.collegeId()));
    }
}
