package io.greentalent.learning;

import io.greentalent.offerings.Recording;
import io.greentalent.shared.AbsentRows;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores safety passes (安全考核登记): one row for a person and a day, however often it is told; the last word stands. Runs
 * in the use case's transaction, asks for no role and fires nothing.
 */
@ApplicationScoped
class SafetyBook {
    private static final AbsentRows ROWS = new AbsentRows(
            "safety_pass",
            "version",
            "person_id",
            "passed_on",
            "valid_until",
            "via",
            "recorded_by",
            "recorded_by_name",
            "recorded_at");

    @Inject
    EntityManager em;

    private record Test(long person, LocalDate day) {}

    /** Stores one pass for each of these persons; gives the persons to whom it is news. */
    Set<Long> store(Map<Long, SafetyTerm> told, Recording by) {
        var changed = new HashSet<Long>();
        var known = known(told.keySet());
        var absent = new HashMap<Long, SafetyTerm>();
        told.forEach((person, term) -> {
            var pass = known.get(new Test(person, term.passedOn()));
            if (pass == null) {
                absent.put(person, term);
            } else if (pass.correct(term.validUntil(), by)) {
                changed.add(person);
            }
        });
        insert(absent, by);
        changed.addAll(absent.keySet());
        return changed;
    }

    private void insert(Map<Long, SafetyTerm> absent, Recording by) {
        var rows = absent.entrySet().stream()
                .map(e -> values(e.getKey(), e.getValue(), by))
                .toList();
        if (ROWS.insert(em, rows) < rows.size()) {
            overrule(absent, by);
        }
    }

    /** Somebody else stored some of them in between: what they wrote is set right where it differs. */
    private void overrule(Map<Long, SafetyTerm> told, Recording by) {
        var known = known(told.keySet());
        told.forEach((person, term) -> {
            var pass = known.get(new Test(person, term.passedOn()));
            if (pass != null) {
                pass.correct(term.validUntil(), by);
            }
        });
    }

    private Map<Test, SafetyPass> known(Collection<Long> persons) {
        var all = new HashMap<Test, SafetyPass>();
        for (var batch : Batches.of(persons)) {
            em.createQuery("select p from SafetyPass p where p.personId in :ids", SafetyPass.class)
                    .setParameter("ids", batch)
                    .getResultStream()
                    .forEach(p -> all.put(new Test(p.personId(), p.passedOn()), p));
        }
        return all;
    }

    private static @Nullable Object[] values(long person, SafetyTerm term, Recording by) {
        return new @Nullable Object[] {
            1L, person, term.passedOn(), term.validUntil(), by.via().name(), by.by(), by.byName(), by.at()
        };
    }
}
