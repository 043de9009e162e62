package io.greentalent.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The mark and the safety passes that one enrolment can rest on (成绩与安全准入佐证). */
@ApplicationScoped
public class Achievements {
    @Inject
    EntityManager em;

    /** The mark of that enrolment. Whoever may see the enrolment may see it. */
    public Optional<Mark> mark(long enrolmentId) {
        return em.createQuery("select m from Mark m where m.enrolmentId = :enrolment", Mark.class)
                .setParameter("enrolment", enrolmentId)
                .getResultStream()
                .findFirst();
    }

    /** All passes of that person, oldest first. */
    public List<SafetyPass> passes(long personId) {
        return em.createQuery(
                        "select s from SafetyPass s where s.personId = :person order by s.passedOn", SafetyPass.class)
                .setParameter("person", personId)
                .getResultList();
    }
}
