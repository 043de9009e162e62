package io.greentalent.offerings;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** The operator opens a term (开设学期) and sets its days right. */
@UseCase(allow = OPERATOR)
public class OpenTerm {
    @Inject
    EntityManager em;

    @Inject
    Terms terms;

    /** Opens it; refuses a code that is taken and an end before the start. */
    public Term open(String code, LocalDate startsOn, LocalDate endsOn) {
        var term = new Term(code, startsOn, endsOn);
        if (terms.withCode(term.code()).isPresent()) {
            throw Problem.of("offerings.term.taken", term.code()).at("code");
        }
        em.persist(term);
        em.flush();
        return term;
    }

    /** Other first and last day. */
    public void reschedule(long termId, LocalDate startsOn, LocalDate endsOn) {
        terms.get(termId).reschedule(startsOn, endsOn);
    }
}
