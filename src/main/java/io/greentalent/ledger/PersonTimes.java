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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    /** Names of the columns by which a {@link Window} can order the list. */
    public static final Set<String> SORTABLE = COLUMNS.keySet();

    private static final String ROW = "select new io.greentalent.ledger.PersonTimeRow(p.id, p.offeringId, o.number,"
            + " p.courseId, c.titleZh, c.titleEn, p.collegeId, g.name, p.personId, n.name, n.studentNo, p.enrolmentId,"
            + " e.vouched, p.category, p.state, p.ruleNumber, p.completedOn, p.confirmed.name, p.confirmed.at,"
            + " p.decided.name, p.decided.at, p.reason)";

    private static final String FROM = " from PersonTime p join Offering o on o.id = p.offeringId"
            + " join Course c on c.id = p.courseId join College g on g.id = p.collegeId"
            + " join Person n on n.id = p.personId join Enrolment e on e.id = p.enrolmentId where 1 = 1";

    /** Each condition by the name of its value; only those that are asked for are sent, so that the database takes an index. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "college", "p.collegeId = :college",
            "person", "p.personId = :person",
            "offering", "p.offeringId = :offering",
            "ofCollege", "p.collegeId = :ofCollege",
            "course", "p.courseId = :course",
            "month", "p.month = :month",
            "text", "(lower(n.name) like :text or lower(n.studentNo) like :text or lower(o.number) like :text)");

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
        return wanted(ROW, PersonTimeRow.class, scope, filter, window.orderBy(COLUMNS, "p.id"))
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    /** In that order. */
    private List<PersonTimeRow> ofEnrolments(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = em.createQuery(ROW + FROM + " and p.enrolmentId in :ids", PersonTimeRow.class)
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
        return wanted("select count(p)", Long.class, scope, filter, "").getSingleResult();
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
        return wanted("select p.id", Long.class, scope, filter, " order by p.id")
                .getResultList();
    }

    public Optional<PersonTimeRow> find(Scope scope, long id) {
        return wanted(ROW, PersonTimeRow.class, scope, PersonTimeFilter.all(), "", " and p.id = :id")
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
        return wanted(
                        ROW,
                        PersonTimeRow.class,
                        scope,
                        PersonTimeFilter.all(),
                        " order by p.completedOn desc, p.id desc",
                        " and p.personId = :id")
                .setParameter("id", personId)
                .getResultList();
    }

    private <T> TypedQuery<T> wanted(
            String select, Class<T> type, Scope scope, PersonTimeFilter filter, String order, String... more) {
        var values = new LinkedHashMap<String, Object>();
        values.put("college", Reach.collegeOfRows(scope));
        values.put("person", scope.person());
        values.put("offering", filter.offering());
        values.put("ofCollege", filter.college());
        values.put("course", filter.course());
        values.put("month", filter.month());
        values.put("text", filter.text().isBlank() ? "" : Window.like(filter.text()));
        var jpql = new StringBuilder(select).append(FROM);
        values.forEach((name, value) -> {
            if (!value.equals(0L) && !value.equals("")) {
                jpql.append(" and ").append(CONDITIONS.get(name));
            }
        });
        jpql.append(filter.clause()).append(String.join("", more)).append(order);
        var query = em.createQuery(jpql.toString(), type);
        filter.values().forEach(query::setParameter);
        values.entrySet().stream()
                .filter(e -> jpql.indexOf(":" + e.getKey()) >= 0)
                .forEach(e -> query.setParameter(e.getKey(), e.getValue()));
        return query;
    }
}
