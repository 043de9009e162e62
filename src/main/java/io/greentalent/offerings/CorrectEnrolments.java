package io.greentalent.offerings;

import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes over other categories and classes of people who are enrolled (更正选课信息). For the rosters' use cases: asks for no role. */
@ApplicationScoped
public class CorrectEnrolments {
    @Inject
    EntityManager em;

    @Inject
    EvidenceNews news;

    @Inject
    Event<CategoryChanged> event;

    /**
     * What is right of one person on one offering; what is null stays.
     *
     * @param classGroupId of the offering's college
     */
    public record Correction(
            long offeringId,
            long personId,
            @Nullable Category category,
            @Nullable Long classGroupId) {}

    /** A category is an input of completion: fires {@link EvidenceChanged}, then {@link CategoryChanged}, once for all. */
    public void all(Collection<Correction> corrections) {
        var changed = new TreeMap<Long, Category>();
        corrections.stream()
                .collect(Collectors.groupingBy(Correction::offeringId, TreeMap::new, Collectors.toList()))
                .forEach((offering, of) -> {
                    for (var batch : Batches.of(of)) {
                        var byPerson = batch.stream()
                                .collect(Collectors.toMap(Correction::personId, Function.identity(), (a, b) -> b));
                        correct(offering, byPerson, changed);
                    }
                });
        news.of(changed.keySet());
        if (!changed.isEmpty()) {
            event.fire(new CategoryChanged(Map.copyOf(changed)));
        }
    }

    private void correct(long offering, Map<Long, Correction> byPerson, Map<Long, Category> changed) {
        var enrolments = em.createQuery(
                        "select e from Enrolment e where e.offeringId = :offering and e.personId in :persons",
                        Enrolment.class)
                .setParameter("offering", offering)
                .setParameter("persons", byPerson.keySet())
                .getResultList();
        for (var enrolment : enrolments) {
            var right = Objects.requireNonNull(byPerson.get(enrolment.personId()));
            if (right.classGroupId != null) {
                enrolment.moveToClass(right.classGroupId);
            }
            if (right.category != null && enrolment.takePartAs(right.category)) {
                changed.put(enrolment.id(), right.category);
            }
        }
    }
}
