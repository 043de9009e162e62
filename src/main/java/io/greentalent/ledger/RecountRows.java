package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of each enrolment (现存人次): for the recount, some offerings at a time. */
@ApplicationScoped
class RecountRows {
    @Inject
    EntityManager em;

    /** An enrolment, and its person-time where there is one; public because EclipseLink calls its constructor. */
    public record Row(
            long enrolmentId,
            long offeringId,
            long personId,
            long courseId,
            @Nullable Long personTimeId,
            @Nullable State state,
            @Nullable LocalDate completedOn) {}

    List<Long> offerings() {
        return em.createQuery("select distinct e.offeringId from Enrolment e order by e.offeringId", Long.class)
                .getResultList();
    }

    /** Everybody who was ever enrolled in one of those, the withdrawn too. */
    List<Row> of(List<Long> offeringIds) {
        return em.createQuery(
                        "select new io.greentalent.ledger.RecountRows$Row(e.id, e.offeringId, e.personId, o.courseId,"
                                + " p.id, p.state, p.completedOn) from Enrolment e"
                                + " join Offering o on o.id = e.offeringId"
                                + " left join PersonTime p on p.enrolmentId = e.id"
                                + " where e.offeringId in :offerings order by e.offeringId, e.id",
                        Row.class)
                .setParameter("offerings", offeringIds)
                .getResultList();
    }

    /** The sum of all entries: what the ledger counts. Databases give sums as different kinds of number. */
    long entries() {
        return em.createQuery("select coalesce(sum(e.sign), 0L) from LedgerEntry e", Number.class)
                .getSingleResult()
                .longValue();
    }
}
