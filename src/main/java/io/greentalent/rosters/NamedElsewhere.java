package io.greentalent.rosters;

import io.greentalent.offerings.Enrolment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Hands the enrolments of a roster that is undone over to the verified roster that names the same people (名册交接). */
@ApplicationScoped
class NamedElsewhere {
    private static final String ROWS =
            "select r.enrolmentId, x.reportId, x.id from RosterRow r join RosterRow x on x.idHash = r.idHash"
                    + " join RosterReport y on y.id = x.reportId where r.id in :rows and r.enrolmentId in :enrolments"
                    + " and x.offeringId = r.offeringId and x.reportId <> r.reportId and y.state = :verified"
                    + " and x.returnedReason is null and (x.outcome = :applied or x.verdict = :duplicate)"
                    + " order by x.id desc";

    @Inject
    EntityManager em;

    /** Those of the rows' enrolments for whom another roster stands from now on. */
    Set<Long> handOver(List<RosterRow> rows, Collection<Long> enrolments) {
        var handed = new HashSet<Long>();
        if (enrolments.isEmpty()) {
            return handed;
        }
        for (Object[] named : em.createQuery(ROWS, Object[].class)
                .setParameter("rows", rows.stream().map(RosterRow::id).toList())
                .setParameter("enrolments", enrolments)
                .setParameter("verified", RosterReport.State.VERIFIED)
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .setParameter("duplicate", Verdict.DUPLICATE)
                .getResultList()) {
            var enrolment = Objects.requireNonNull(em.find(Enrolment.class, (Long) named[0]));
            if (enrolment.vouched()) {
                enrolment.restsOn((Long) named[1], (Long) named[2]);
                handed.add(enrolment.id());
            }
        }
        return handed;
    }
}
