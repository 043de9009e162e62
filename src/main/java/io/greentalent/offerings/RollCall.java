package io.greentalent.offerings;

import io.greentalent.shared.AbsentRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores who was present (考勤登记): one row for a person and a session, however often and from however many sides it is
 * told; the last word stands. For use cases: runs in their transaction, asks for no role and fires nothing.
 */
@ApplicationScoped
public class RollCall {
    private static final AbsentRows ROWS = new AbsentRows(
            "check_in",
            "version",
            "session_id",
            "enrolment_id",
            "present",
            "via",
            "recorded_by",
            "recorded_by_name",
            "recorded_at");

    @Inject
    EntityManager em;

    @Inject
    FirstRuns firstRuns;

    /** That one enrolled person was present at one session, or was not. */
    public record Presence(long sessionId, long enrolmentId, boolean present) {}

    private record Place(long sessionId, long enrolmentId) {}

    /** Stores them in a handful of statements, whatever their number; gives the enrolments to which it is news. */
    public Set<Long> store(Collection<Presence> told, Recording by) {
        var changed = new HashSet<Long>();
        if (told.isEmpty()) {
            return changed;
        }
        var known = known(told);
        var absent = new ArrayList<Presence>();
        for (Presence p : told) {
            var row = known.get(new Place(p.sessionId, p.enrolmentId));
            if (row == null) {
                absent.add(p);
                changed.add(p.enrolmentId);
            } else if (row.correct(p.present, by)) {
                changed.add(p.enrolmentId);
            }
        }
        if (insert(absent, by) < absent.size()) {
            overrule(absent, by);
        }
        firstRuns.heldWith(told);
        return changed;
    }

    private int insert(List<Presence> absent, Recording by) {
        return ROWS.insert(em, absent.stream().map(p -> values(p, by)).toList());
    }

    /** Somebody else stored some of them in between: what they wrote is read, and set right where it differs. */
    private void overrule(List<Presence> told, Recording by) {
        var known = known(told);
        for (Presence p : told) {
            var row = known.get(new Place(p.sessionId, p.enrolmentId));
            if (row != null) {
                row.correct(p.present, by);
            }
        }
    }

    private Map<Place, CheckIn> known(Collection<Presence> told) {
        var rows = new HashMap<Place, CheckIn>();
        em.createQuery("select c from CheckIn c where c.sessionId in :sessions", CheckIn.class)
                .setParameter(
                        "sessions",
                        told.stream().map(Presence::sessionId).distinct().toList())
                .getResultStream()
                .forEach(c -> rows.put(new Place(c.sessionId(), c.enrolmentId()), c));
        return rows;
    }

    private static @Nullable Object[] values(Presence p, Recording by) {
        return new @Nullable Object[] {
            1, p.sessionId, p.enrolmentId, p.present, by.via().name(), by.by(), by.byName(), by.at()
        };
    }
}
