package io.greentalent.ledger;

import io.greentalent.partners.Validity;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person-time rests on besides presence (协议与审定依据): the college's agreement, the course's approval, the mark asked for. */
@ApplicationScoped
public class Grounds {
    @Inject
    EntityManager em;

    /**
     * The course's version, and what the judging version of the rule asks for.
     *
     * @param approvedOn null while the version is not published
     * @param markTenths the mark that is needed; null before the first evaluation
     */
    public record Basis(
            long collegeId,
            int courseVersion,
            @Nullable LocalDate approvedOn,
            @Nullable Integer markTenths) implements Serializable {}

    /** An agreement of the college that holds on the day. */
    public record Held(
            long id,
            String number,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate endedEarlyOn,
            @Nullable Long fileId)
            implements Serializable {
        /** The last day on which it holds. */
        public LocalDate lastDay() {
            return Validity.of(startsOn, endsOn, endedEarlyOn).last();
        }

        public boolean scanned() {
            return fileId != null;
        }
    }

    /** Both together; no agreement is one of the reasons why it does not count. */
    public record Of(Basis basis, List<Held> agreements) implements Serializable {}

    /**
     * What that person-time rests on; two statements. Throws {@link NotFound} where it is not in scope.
     *
     * @param day the day of completion, or today where it is not complete
     */
    public Of of(Scope scope, long personTimeId, LocalDate day) {
        var basis = basis(scope, personTimeId);
        return new Of(basis, held(basis.collegeId, day));
    }

    private Basis basis(Scope scope, long personTimeId) {
        return em.createQuery(
                        "select new io.greentalent.ledger.Grounds$Basis(p.collegeId, v.number, v.approvedOn, r.markTenths)"
                                + " from PersonTime p join Offering o on o.id = p.offeringId"
                                + " join CourseVersion v on v.id = o.courseVersionId"
                                + " left join Completion c on c.enrolmentId = p.enrolmentId"
                                + " left join CompletionRule r on r.number = c.ruleNumber where p.id = :id"
                                + " and (:college = 0L or p.collegeId = :college)"
                                + " and (:person = 0L or p.personId = :person)",
                        Basis.class)
                .setParameter("id", personTimeId)
                .setParameter("college", Reach.collegeOfRows(scope))
                .setParameter("person", scope.person())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("personTime", personTimeId));
    }

    private List<Held> held(long collegeId, LocalDate day) {
        return em.createQuery(
                        "select new io.greentalent.ledger.Grounds$Held(a.id, a.number, a.startsOn, a.endsOn,"
                                + " a.endedEarlyOn, a.fileId) from Agreement a where a.collegeId = :college"
                                + " and a.startsOn <= :day and coalesce(a.endedEarlyOn, a.endsOn) >= :day"
                                + " order by a.startsOn, a.id",
                        Held.class)
                .setParameter("college", collegeId)
                .setParameter("day", day)
                .getResultList();
    }
}
