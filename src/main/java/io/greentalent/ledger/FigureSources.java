package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.shared.Batches;
import io.greentalent.shared.ChangeRows;
import io.greentalent.shared.PutRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What enrolments add to the sums, as it was taken last and as it is now (汇总来源). */
@ApplicationScoped
class FigureSources {
    private static final String ADMITTED =
            "case when e.state = 'ENROLLED' and e.vouched = true and (r.students_only = false or e.category = 'STUDENT')"
                    + " then c.%s end";

    /** With the names of the columns, as the check holds the taken ones against it. */
    static final String NOW =
            "select e.id, e.offering_id, e.person_id, o.course_id, e.college_id, e.category, o.ends_on,"
                    + " case when e.state = 'ENROLLED' then true else false end enrolled, coalesce(c.met, false) met, p.state,"
                    + " p.completed_on, " + ADMITTED.formatted("attended_on") + " present_on, "
                    + ADMITTED.formatted("completed_on")
                    + " done_on, case when e.state = 'ENROLLED' and e.vouched = true and e.category <> 'STUDENT' then c.beside_on"
                    + " end beside_on, coalesce(r.once_a_year, false) once_a_year from enrolment e"
                    + " join offering o on o.id = e.offering_id left join completion c on c.enrolment_id = e.id"
                    + " left join completion_rule r on r.number = c.rule_number"
                    + " left join person_time p on p.enrolment_id = e.id";

    private static final PutRows FRESH = new PutRows("figure_source", FigureSource.COLUMNS, "");

    private static final ChangeRows CHANGED =
            new ChangeRows("figure_source", FigureSource.COLUMNS.replace("enrolment_id, ", ""), "enrolment_id");

    @Inject
    EntityManager em;

    @Inject
    Sql sql;

    /** As they were taken last, locked until the transaction ends, by enrolment. */
    Map<Long, FigureSource> taken(List<Long> enrolmentIds) {
        return read("select " + FigureSource.COLUMNS + " from figure_source where enrolment_id in ("
                + Batches.constants(enrolmentIds) + ") order by enrolment_id for update");
    }

    /** As they are now; one that is gone is left out. */
    Map<Long, FigureSource> now(List<Long> enrolmentIds) {
        return read(NOW + " where e.id in (" + Batches.constants(enrolmentIds) + ")");
    }

    /** Those that were taken of these persons, whatever the course. */
    Collection<FigureSource> ofPersons(Collection<Long> personIds) {
        return read("select " + FigureSource.COLUMNS + " from figure_source where person_id in ("
                        + Batches.constants(personIds) + ")")
                .values();
    }

    void add(List<FigureSource> fresh) {
        FRESH.write(em, fresh.stream().map(FigureSource::values).toList());
    }

    /** Most changes are a decision about many at once, which moves nothing but their states: one statement for all of them. */
    void change(Collection<FigureSource> changed, Map<Long, FigureSource> before) {
        var states = new EnumMap<State, List<Long>>(State.class);
        var others = new ArrayList<FigureSource>();
        for (var source : changed) {
            var old = Objects.requireNonNull(before.get(source.enrolmentId()));
            var state = source.state();
            if (state != null && old.with(state, old.completedOn()).equals(source)) {
                states.computeIfAbsent(state, s -> new ArrayList<>()).add(source.enrolmentId());
            } else {
                others.add(source);
            }
        }
        states.forEach(this::move);
        CHANGED.write(em, others.stream().map(FigureSource::changed).toList());
    }

    private void move(State to, List<Long> ids) {
        sql.change(
                "update figure_source set state = ? where enrolment_id in (" + Batches.constants(ids) + ")", to.name());
    }

    void remove(Collection<Long> enrolmentIds) {
        if (!enrolmentIds.isEmpty()) {
            sql.change("delete from figure_source where enrolment_id in (" + Batches.constants(enrolmentIds) + ")");
        }
    }

    private Map<Long, FigureSource> read(String query) {
        return sql.rows(query).stream()
                .map(FigureSource::of)
                .collect(Collectors.toMap(FigureSource::enrolmentId, Function.identity()));
    }
}
