package io.greentalent.partners;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;

/** The operator records a signed agreement (登记校企合作协议). */
@UseCase(allow = OPERATOR)
public class SignAgreement {
    @Inject
    EntityManager em;

    @Inject
    Colleges colleges;

    @Inject
    Enterprises enterprises;

    @Inject
    Majors majors;

    @Inject
    Agreements agreements;

    @Inject
    ChangeFeed feed;

    @Inject
    Event<AgreementChanged> changed;

    @Inject
    Clock clock;

    /** Records it and returns its id. Refuses a number that is taken, a closed college and majors of another college. */
    public long sign(Agreement.Terms terms) {
        var agreement = new Agreement(terms, LocalDate.now(clock));
        check(agreement);
        em.persist(agreement);
        em.flush();
        feed.append("partners.change.agreementSigned", agreement.id(), agreement.collegeId(), agreement.number());
        changed.fire(new AgreementChanged(agreement.collegeId()));
        return agreement.id();
    }

    private void check(Agreement agreement) {
        if (agreements.numbered(agreement.number()).isPresent()) {
            throw Problem.of("partners.agreement.numberTaken", agreement.number())
                    .at("number");
        }
        colleges.get(agreement.collegeId(), Scope.all()).mustBeActive();
        Long enterprise = agreement.enterpriseId();
        if (enterprise != null) {
            enterprises.get(enterprise, Scope.all());
        }
        for (long major : agreement.majorIds()) {
            if (majors.get(major, Scope.all()).collegeId() != agreement.collegeId()) {
                throw Problem.of("partners.agreement.majorOfAnother").at("majors");
            }
        }
    }
}
