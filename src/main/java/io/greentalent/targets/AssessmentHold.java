package io.greentalent.targets;

import io.greentalent.people.ErasureHold;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Keeps the record of whoever counts, or may yet count, until the subsidy is assessed (评估期保留): samples are checked by phone, class
 * by class. A year after the task book's last day the final assessment is over.
 */
@ApplicationScoped
class AssessmentHold implements ErasureHold {
    private static final int YEARS = 1;

    @Inject
    EntityManager em;

    @Inject
    TaskBooks books;

    @Override
    public Optional<LocalDate> until(Collection<Long> persons) {
        String ids = Batches.constants(persons);
        long open = number("select count(*) from person_time where state in ('EVIDENCED', 'CONFIRMED', 'COUNTED')"
                        + " and person_id in (" + ids + ")")
                + number("select count(*) from enrolment e join offering o on o.id = e.offering_id"
                        + " where e.state = 'ENROLLED' and o.closed_at is null and e.person_id in (" + ids + ")");
        return open == 0
                ? Optional.empty()
                : books.all().stream().findFirst().map(book -> book.endsOn().plusYears(YEARS));
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
