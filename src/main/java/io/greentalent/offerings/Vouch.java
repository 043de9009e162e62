package io.greentalent.offerings;

import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;

/** Vouches for enrolments whose roster the operator verified (核验担保). For the rosters' use cases: asks for no role. */
@ApplicationScoped
public class Vouch {
    @Inject
    EntityManager em;

    @Inject
    EvidenceNews news;

    /** Vouches for all of them; one {@link EvidenceChanged} for those to whom that is news. */
    public void forAll(Collection<Long> enrolmentIds) {
        var fresh = new ArrayList<Long>();
        for (var batch : Batches.of(enrolmentIds)) {
            em.createQuery("select e from Enrolment e where e.id in :ids", Enrolment.class)
                    .setParameter("ids", batch)
                    .getResultStream()
                    .filter(Enrolment::vouch)
                    .forEach(e -> fresh.add(e.id()));
        }
        news.of(fresh);
    }
}
