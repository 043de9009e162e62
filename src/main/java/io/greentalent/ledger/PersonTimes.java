package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.shared.Batches;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds person-times (人次清单): the lists behind every number. */
@ApplicationScoped
public class PersonTimes {
    private static final Map<String, String> COLUMNS = Map.of(
            "person", "n.name",
            "studentNo", "n.studentNo",
            "offering", "o.number",
            "college", "g.name",
            "course", "c.titleZh",
            "state", "p.state",
            "completedOn", "p.completedOn",
            "confirmedAt", "p.confirmed.at",
            "decidedAt", "p.decided.at");

    private static final String ROW = "select new io.greentalent.ledger.PersonTimeRow(p.id, p.offeringId, o.number,"
            + " p.courseId, c.titleZh, c.titleEn, p.collegeId, g.name, p.personId, n.name, n.studentNo, p.enrolmentId,"
            + " e.vouched, p.category, p.state, p.ruleNumber, p.completedOn, p.confirmed.name, p.confirmed.at,"
            + " p.decided.name, p.decided.at, p.reason)";

    private static final String FROM = " from PersonTime p join Offering o on o.id = p.offeringId"
            + " join Course c on c.id = p.courseId join College g on g.id = p.collegeId"
            + " join Person n on n.id = p.personId join Enrolment e on e.id = p.enrolmentId"
            + " where (:college = 0L or p.collegeId = :college) and (:person = 0L or p.personId = :person)";

    private static final String WANTED = " and (:offering = 0L or p.offeringId = :offering)"
            + " and (:ofCollege = 0L or p.collegeId = :ofCollege) and (:course = 0L or p.courseId = :course)"
            + " and (:month = '' or p.month = :month)"
            + " and (lower(n.name) like :text or lower(n.studentNo) like :text or lower(o.number) like :text)";

    @Inject
    EntityManager em;

    @Inject
    Figures figures;

    @Inject
    PersonTimeCounts counts;

    @Inject
    PersonTimePages pages;

    /** How many of those enrolments' person-times stand in the ledger as counted. */
    public long counted(Collection<Long> enrolmentIds) {
        long counted = 0;
        for (var batch : Batches.of(enrolmentIds)) {
            counted += em.createQuery(
                            "select count(p.id) from PersonTime p where p.enrolmentId in :ids and p.state = :counted",
                            Long.class)
                    .setParameter("ids", batch)
                    .setParameter("counted", State.COUNTED)
                    .getSingleResult();
        }
        return counted;
    }

    /**
     * The wanted ones in scope; lists to which figures lead by day of completion, others by id, unless sorted; columns:
     * person, studentNo, offering, college, course, state, completedOn, confirmedAt, decidedAt.
     */
    public List<PersonTimeRow> list(Scope scope, PersonTimeFilter filter, Window window) {
        if (!COLUMNS.containsKey(window.sort()) && PersonTimePages.plain(scope, filter)) {
            return ofEnrolments(pages.enrolments(scope, filter, window));
        }
        var query = em.createQuery(
                ROW + FROM + WANTED + filter.clause() + window.orderBy(COLUMNS, "p.id"), PersonTimeRow.class);
        return filtered(scoped(query, scope), filter)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    /** In that order. */
    private List<PersonTimeRow> ofEnrolments(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = scoped(em.createQuery(ROW + FROM + " and p.enrolmentId in :ids", PersonTimeRow.class), Scope.all())
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(PersonTimeRow::enrolmentId, Function.identity()));
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    public long count(Scope scope, PersonTimeFilter filter) {
        var kept = counts.of(scope, filter);
        if (kept.isPresent()) {
            return kept.getAsLong();
        }
        var query = em.createQuery("select count(p)" + FROM + WANTED + filter.clause(), Long.class);
        return filtered(scoped(query, scope), filter).getSingleResult();
    }

    /** How many stand in each state, states without any left out; one statement. */
    public Map<State, Long> byState(Scope scope) {
        var found = new EnumMap<State, Long>(State.class);
        if (scope.person() == 0) {
            long college = Reach.college(scope);
            var states = State.values();
            var sums = figures.sums(Arrays.stream(states)
                    .map(state -> FigureAsk.of(Figure.of(state), college, null))
                    .toList());
            for (int i = 0; i < states.length; i++) {
                if (sums[i] != 0) {
                    found.put(states[i], sums[i]);
                }
            }
            return found;
        }
        em.createQuery(
                        "select p.state, count(p) from PersonTime p where p.personId = :person group by p.state",
                        Object[].class)
                .setParameter("person", scope.person())
                .getResultList()
                .forEach(row -> found.put((State) row[0], (Long) row[1]));
        return found;
    }

    /** The ids of the wanted ones, by id: to confirm or verify a whole list. */
    public List<Long> ids(Scope scope, PersonTimeFilter filter) {
        var query = em.createQuery("select p.id" + FROM + WANTED + filter.clause() + " order by p.id", Long.class);
        return filtered(scoped(query, scope), filter).getResultList();
    }

    public Optional<PersonTimeRow> find(Scope scope, long id) {
        return scoped(em.createQuery(ROW + FROM + " and p.id = :id", PersonTimeRow.class), scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Throws {@link NotFound} where it is not in scope. */
    public PersonTimeRow get(Scope scope, long id) {
        return find(scope, id).orElseThrow(() -> new NotFound("personTime", id));
    }

    /** The person's own or, for college and operator, one person's person-times, newest first. */
    public List<PersonTimeRow> ofPerson(Scope scope, long personId) {
        return scoped(
                        em.createQuery(
                                ROW + FROM + " and p.personId = :id order by p.completedOn desc, p.id desc",
                                PersonTimeRow.class),
                        scope)
                .setParameter("id", personId)
                .getResultList();
    }

    private static <T> TypedQuery<T> scoped(TypedQuery<T> query, Scope scope) {
        return query.setParameter("college", Reach.collegeOfRows(scope)).setParameter("person", scope.person());
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, PersonTimeFilter filter) {
        filter.values().forEach(query::setParameter);
        return query.setParameter("offering", filter.offering())
                .setParameter("ofCollege", filter.college())
                .setParameter("course", filter.course())
                .setParameter("month", filter.month())
                .setParameter("text", Window.like(filter.text()));
    }
}
