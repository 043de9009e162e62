package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Waiting;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds offerings by where their person-times stand (各班期进度): what to confirm, what to verify, what counts. */
@ApplicationScoped
public class OfferingStandings {
    private static final Map<String, String> COLUMNS = Map.of(
            "number", "o.number",
            "course", "c.titleZh",
            "college", "g.name",
            "endsOn", "o.endsOn",
            "evidenced", many(State.EVIDENCED),
            "confirmed", many(State.CONFIRMED),
            "counted", many(State.COUNTED));

    private static final String FROM = " from PersonTime p join Offering o on o.id = p.offeringId"
            + " join Course c on c.id = o.courseId join College g on g.id = p.collegeId"
            + " where (:limit = 0L or p.collegeId = :limit) and (:college = 0L or p.collegeId = :college)"
            + " and (lower(o.number) like :text or lower(c.titleZh) like :text or lower(c.titleEn) like :text)";

    private static final String GROUP =
            " group by o.id, o.number, o.courseId, c.titleZh, c.titleEn, p.collegeId, g.name, o.startsOn, o.endsOn";

    @Inject
    EntityManager em;

    @Inject
    Figures figures;

    @Inject
    OfferingPages pages;

    /**
     * Offerings with person-times, the last to end first unless sorted; columns: number, course, college, endsOn, evidenced,
     * confirmed, counted.
     *
     * @param with only offerings with such person-times: EVIDENCED are to confirm, CONFIRMED to verify; null for all
     * @param collegeId 0 for all in scope
     */
    public List<OfferingFigures> list(Scope scope, @Nullable State with, long collegeId, String text, Window window) {
        if (plain(text, window)) {
            return pages.list(Reach.college(scope), with, collegeId, window);
        }
        var select =
                "select new io.greentalent.ledger.OfferingFigures(o.id, o.number, o.courseId, c.titleZh, c.titleEn,"
                        + " p.collegeId, g.name, o.startsOn, o.endsOn, "
                        + Arrays.stream(State.values())
                                .map(OfferingStandings::many)
                                .collect(Collectors.joining(", ")) + ")";
        var having = with == null ? "" : " having " + many(with) + " > 0";
        var query = em.createQuery(
                select + FROM + GROUP + having + window.orderBy(COLUMNS, "o.endsOn desc, o.id desc"),
                OfferingFigures.class);
        return wanted(query, scope, collegeId, text)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    /** Neither searched nor sorted: as every link leads to it. */
    private static boolean plain(String text, Window window) {
        return text.isBlank() && !COLUMNS.containsKey(window.sort());
    }

    /** How many offerings {@link #list} would give. */
    public long count(Scope scope, @Nullable State with, long collegeId, String text) {
        long limit = Reach.college(scope);
        if (text.isBlank() && (limit == 0 || collegeId == 0 || limit == collegeId)) {
            return figures.sum(
                    FigureAsk.of(Figure.lists(with == null ? "ANY" : with.name()), Math.max(limit, collegeId), null));
        }
        var query = em.createQuery(
                "select count(distinct p.offeringId)" + FROM + (with == null ? "" : " and p.state = :with"),
                Long.class);
        if (with != null) {
            query.setParameter("with", with);
        }
        return wanted(query, scope, collegeId, text).getSingleResult();
    }

    /** The lists that wait for the college's confirmation, and the day of the oldest completion on them; one statement. */
    public Waiting toConfirm(Scope scope) {
        return waiting("min(p.completedOn)", State.EVIDENCED, scope);
    }

    /** The lists that wait for the operator's verification, and the day of the oldest confirmation; one statement. */
    public Waiting toVerify(Scope scope) {
        return waiting("min(p.confirmed.at)", State.CONFIRMED, scope);
    }

    private Waiting waiting(String since, State state, Scope scope) {
        return em.createQuery(
                        "select new io.greentalent.shared.Waiting(count(distinct p.offeringId), " + since
                                + ") from PersonTime p where p.state = :state"
                                + " and (:limit = 0L or p.collegeId = :limit)",
                        Waiting.class)
                .setParameter("state", state)
                .setParameter("limit", Reach.college(scope))
                .getSingleResult();
    }

    private static String many(State state) {
        return "count(case when p.state = io.greentalent.ledger.PersonTime.State." + state
                + " then p.id else null end)";
    }

    private static <T> TypedQuery<T> wanted(TypedQuery<T> query, Scope scope, long collegeId, String text) {
        return query.setParameter("limit", Reach.college(scope))
                .setParameter("college", collegeId)
                .setParameter("text", Window.like(text));
    }
}
