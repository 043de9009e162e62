package io.greentalent.offerings;

import io.greentalent.shared.Window;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of offerings is narrowed by; 0, empty and null narrow nothing.
 *
 * @param text part of the number, the course's code or title, or the instructor's name
 * @param only those that stand so on the day
 * @param day by which an offering's standing is told
 */
public record OfferingSearch(
        String text,
        long termId,
        long courseId,
        long collegeId,
        @Nullable Only only,
        LocalDate day) {
    /** Where an offering stands, as a list can be narrowed by it; the first four as {@link OfferingRow.Standing}. */
    public enum Only {
        PLANNED("o.closedAt is null and o.startsOn > :day"),
        RUNNING("o.closedAt is null and o.startsOn <= :day and o.endsOn >= :day"),
        OVER("o.closedAt is null and o.endsOn < :day"),
        CLOSED("o.closedAt is not null"),
        /** Not closed, whatever the day. */
        OPEN("o.closedAt is null"),
        /** Running at a college without an agreement on the day: what is completed then can't be counted. */
        UNCOVERED(RUNNING.condition + " and not exists (select g.id from Agreement g where g.collegeId = o.collegeId"
                + " and g.startsOn <= :day and coalesce(g.endedEarlyOn, g.endsOn) >= :day)");

        private final String condition;

        Only(String condition) {
            this.condition = condition;
        }
    }

    private static final String WHERE = "(lower(o.number) like :text or lower(c.code) like :text"
            + " or lower(c.titleZh) like :text or lower(c.titleEn) like :text or lower(a.name) like :text)"
            + " and (:term = 0L or o.termId = :term) and (:course = 0L or o.courseId = :course)"
            + " and (:at = 0L or o.collegeId = :at)";

    String where() {
        return only == null ? WHERE : WHERE + " and " + only.condition;
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        if (only != null && only.condition.contains(":day")) {
            query.setParameter("day", day);
        }
        return query.setParameter("text", Window.like(text))
                .setParameter("term", termId)
                .setParameter("course", courseId)
                .setParameter("at", collegeId);
    }
}
