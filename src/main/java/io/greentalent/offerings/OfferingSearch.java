package io.greentalent.offerings;

import io.greentalent.shared.Window;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a list of offerings is narrowed by; 0, empty and null narrow nothing.
 *
 * @param text part of the number, the course's code or title, or the instructor's name
 * @param closed closed ones only, or those not closed only
 */
public record OfferingSearch(
        String text,
        long termId,
        long courseId,
        long collegeId,
        @Nullable Boolean closed) {
    /** Everything. */
    public static final OfferingSearch ALL = new OfferingSearch("", 0, 0, 0, null);

    static final String WHERE = "(lower(o.number) like :text or lower(c.code) like :text or lower(c.titleZh) like :text"
            + " or lower(c.titleEn) like :text or lower(a.name) like :text)"
            + " and (:term = 0L or o.termId = :term) and (:course = 0L or o.courseId = :course)"
            + " and (:at = 0L or o.collegeId = :at)"
            + " and (:standing = 0 or (:standing = 1 and o.closedAt is not null)"
            + " or (:standing = 2 and o.closedAt is null))";

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return query.setParameter("text", Window.like(text))
                .setParameter("term", termId)
                .setParameter("course", courseId)
                .setParameter("at", collegeId)
                .setParameter("standing", closed == null ? 0 : closed ? 1 : 2);
    }
}
