package io.greentalent.ledger;

import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.Category;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the evaluation of enrolments found, as person-times need it (完成判定结果). */
@ApplicationScoped
class Judged {
    @Inject
    EntityManager em;

    /**
     * What an enrolment's evaluation found, as read from the database.
     *
     * @param countsOn the day of completion or, where the version that judged counts by rule B, of first presence
     */
    public record Found(
            long enrolmentId, @Nullable LocalDate countsOn, int ruleNumber, long collegeId, Category category) {}

    /** By enrolment; one that was never evaluated is not named. */
    Map<Long, Found> of(Collection<Long> enrolmentIds) {
        if (enrolmentIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select new io.greentalent.ledger.Judged$Found(c.enrolmentId,"
                                + " case when r.counts = io.greentalent.completion.RuleValues.Counts.B"
                                + " then c.attendedOn else c.completedOn end, c.ruleNumber, e.collegeId, e.category)"
                                + " from Completion c join Enrolment e on e.id = c.enrolmentId"
                                + " join CompletionRule r on r.number = c.ruleNumber"
                                + " where c.enrolmentId in :ids",
                        Found.class)
                .setParameter("ids", enrolmentIds)
                .setHint(Batches.BOUND, false)
                .getResultStream()
                .collect(toMap(Found::enrolmentId, found -> found));
    }
}
