package io.greentalent.partners;

import io.greentalent.partners.Validity.Standing;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds agreements and answers whether one holds (校企合作协议); a college's officer finds the own ones. */
@ApplicationScoped
public class Agreements {
    private static final Map<String, String> COLUMNS = Map.of(
            "number", "a.number",
            "college", "c.name",
            "enterprise", "e.name",
            "signedOn", "a.signedOn",
            "startsOn", "a.startsOn",
            "lastDay", "coalesce(a.endedEarlyOn, a.endsOn)");

    private static final String ROW =
            "select new io.greentalent.partners.AgreementRow(a.id, a.number, a.collegeId, c.name,"
                    + " a.enterpriseId, e.name, a.signedOn, a.startsOn, a.endsOn, a.endedEarlyOn, a.fileId)";

    private static final String WANTED = " from Agreement a join College c on c.id = a.collegeId"
            + " left join Enterprise e on e.id = a.enterpriseId"
            + " where (:limit = 0L or a.collegeId = :limit) and (:college = 0L or a.collegeId = :college)"
            + " and (lower(a.number) like :text or lower(c.name) like :text or lower(e.name) like :text)";

    @Inject
    EntityManager em;

    /** When one agreement of that college holds, as read from the database. */
    public record OfCollege(
            long collegeId,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate endedEarlyOn) {}

    /** The agreement of that id. Throws {@link NotFound} where it is another college's. */
    public Agreement get(long id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new NotFound("agreement", id));
    }

    public Optional<Agreement> find(long id, Scope scope) {
        long limit = Reach.college(scope);
        return Optional.ofNullable(em.find(Agreement.class, id)).filter(a -> limit == 0 || a.collegeId() == limit);
    }

    Optional<Agreement> numbered(String number) {
        return em.createQuery("select a from Agreement a where a.number = :number", Agreement.class)
                .setParameter("number", number.strip())
                .getResultStream()
                .findFirst();
    }

    /** True where an agreement of that college holds on that day: one condition of the completion rule. */
    public boolean validOn(long collegeId, LocalDate day) {
        return em.createQuery(
                                "select count(a) from Agreement a where a.collegeId = :college and a.startsOn <= :day"
                                        + " and coalesce(a.endedEarlyOn, a.endsOn) >= :day",
                                Long.class)
                        .setParameter("college", collegeId)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** When the agreements of those colleges hold, in one statement: for evaluating many days and people at once. */
    public Map<Long, List<Validity>> validities(Collection<Long> collegeIds) {
        var found = new HashMap<Long, List<Validity>>();
        if (collegeIds.isEmpty()) {
            return found;
        }
        for (OfCollege row : em.createQuery(
                        "select new io.greentalent.partners.Agreements$OfCollege(a.collegeId, a.startsOn, a.endsOn,"
                                + " a.endedEarlyOn) from Agreement a"
                                + " where a.collegeId in :colleges order by a.startsOn, a.id",
                        OfCollege.class)
                .setParameter("colleges", collegeIds)
                .getResultList()) {
            found.computeIfAbsent(row.collegeId, k -> new ArrayList<>())
                    .add(Validity.of(row.startsOn, row.endsOn, row.endedEarlyOn));
        }
        return found;
    }

    /** The last day of what holds on that day, for each of those colleges that is covered at all; in one statement. */
    public Map<Long, LocalDate> coveredUntil(Collection<Long> collegeIds, LocalDate day) {
        var until = new HashMap<Long, LocalDate>();
        validities(collegeIds)
                .forEach((college, terms) -> terms.stream()
                        .filter(v -> v.covers(day))
                        .map(Validity::last)
                        .max(Comparator.naturalOrder())
                        .ifPresent(last -> until.put(college, last)));
        return until;
    }

    /**
     * The agreements that hold today and end within so many days, soonest first, without those whose college already has
     * one that goes on from their last day or the day after it: what asks for renewal.
     */
    public List<AgreementRow> expiringWithin(int days, LocalDate today, Scope scope) {
        var ending = wanted(
                        em.createQuery(
                                ROW + WANTED + " and a.startsOn <= :today"
                                        + " and coalesce(a.endedEarlyOn, a.endsOn) between :today and :until"
                                        + " order by coalesce(a.endedEarlyOn, a.endsOn), a.id",
                                AgreementRow.class),
                        0,
                        "",
                        scope)
                .setParameter("today", today)
                .setParameter("until", today.plusDays(days))
                .getResultList();
        var all = validities(ending.stream().map(AgreementRow::collegeId).toList());
        return ending.stream()
                .filter(row -> all.getOrDefault(row.collegeId(), List.of()).stream()
                        .noneMatch(v -> v.covers(row.lastDay().plusDays(1))))
                .toList();
    }

    /**
     * The agreements whose number or party holds that text; columns: number, college, enterprise, signedOn, startsOn,
     * lastDay.
     *
     * @param collegeId 0 for all colleges in scope
     * @param standing null for all
     */
    public List<AgreementRow> list(
            long collegeId, String text, @Nullable Standing standing, LocalDate today, Window window, Scope scope) {
        var query = em.createQuery(
                ROW + WANTED + where(standing) + window.orderBy(COLUMNS, "a.signedOn desc, a.id desc"),
                AgreementRow.class);
        return dated(wanted(query, collegeId, text, scope), standing, today)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    public long count(long collegeId, String text, @Nullable Standing standing, LocalDate today, Scope scope) {
        var query = em.createQuery("select count(a)" + WANTED + where(standing), Long.class);
        return dated(wanted(query, collegeId, text, scope), standing, today).getSingleResult();
    }

    private static <T> TypedQuery<T> wanted(TypedQuery<T> query, long collegeId, String text, Scope scope) {
        return query.setParameter("college", collegeId)
                .setParameter("text", Window.like(text))
                .setParameter("limit", Reach.college(scope));
    }

    /** The same borders as {@link Validity#on}. */
    private static String where(@Nullable Standing standing) {
        String last = "coalesce(a.endedEarlyOn, a.endsOn)";
        return switch (standing) {
            case null -> "";
            case NOT_YET -> " and a.startsOn > :today and " + last + " >= a.startsOn";
            case VALID -> " and a.startsOn <= :today and " + last + " > :renewal";
            case EXPIRING -> " and a.startsOn <= :today and " + last + " >= :today and " + last + " <= :renewal";
            case ENDED -> " and (" + last + " < :today or " + last + " < a.startsOn)";
        };
    }

    private static <T> TypedQuery<T> dated(TypedQuery<T> query, @Nullable Standing standing, LocalDate today) {
        if (standing != null) {
            query.setParameter("today", today);
        }
        if (standing == Standing.VALID || standing == Standing.EXPIRING) {
            query.setParameter("renewal", today.plusDays(Validity.RENEWAL_DAYS));
        }
        return query;
    }
}
