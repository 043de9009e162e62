package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.ledger.PersonTimeFilter.Only;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which person-times stand on a page of a list that a figure leads to (清单分页): read along an index until the page is full.
 * Several states are read each along its own, and merged.
 */
@ApplicationScoped
class PersonTimePages {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    @Inject
    Sql sql;

    private record Place(long enrolment, long id, @Nullable LocalDate day) {
        private static final Comparator<Place> ORDER = Comparator.comparing(
                        Place::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingLong(Place::id);
    }

    /** Whether a figure may have led to it: neither of one offering or person nor searched for by a text or a month. */
    static boolean plain(Scope scope, PersonTimeFilter filter) {
        Reach.collegeOfRows(scope);
        return scope.person() == 0
                && filter.offering() == 0
                && filter.text().isBlank()
                && filter.month().isEmpty();
    }

    /** Their enrolments in the list's order: by day of completion, those of the evaluation as they were enrolled. */
    List<Long> enrolments(Scope scope, PersonTimeFilter filter, Window window) {
        return switch (filter.only()) {
            case EACH, HEADS -> placed(scope, filter, window);
            case PRESENT, COMPLETED, EMPLOYEE, PUBLIC -> evaluated(scope, filter, window);
        };
    }

    private List<Long> placed(Scope scope, PersonTimeFilter filter, Window window) {
        var states = new TreeSet<>(filter.states().isEmpty() ? List.of(State.values()) : filter.states());
        if (filter.only() == Only.HEADS) {
            states.retainAll(List.of(State.COUNTED));
        }
        if (states.isEmpty()) {
            return List.of();
        }
        var args = new ArrayList<Object>();
        int most = window.first() + window.most();
        var query = states.stream()
                .map(state -> "(" + places(scope, filter, state, args) + " limit " + most + ")")
                .collect(Collectors.joining(" union all "));
        return rows(query, args)
                .sorted(Place.ORDER)
                .skip(window.first())
                .limit(window.most())
                .map(Place::enrolment)
                .toList();
    }

    private static String places(Scope scope, PersonTimeFilter filter, State state, List<Object> args) {
        var where = new StringBuilder(equal("p", scope, filter, args));
        where.append(" and p.state = ?");
        args.add(state.name());
        var span = filter.span();
        if (span != null || filter.only() == Only.HEADS) {
            between("p.completed_on", filter, where, args);
        }
        if (filter.only() == Only.HEADS) {
            where.append(" and not exists (select 1 from person_time x where x.person_id = p.person_id"
                    + " and x.state = 'COUNTED' and x.id < p.id" + equal("x", scope, filter, args));
            between("x.completed_on", filter, where, args);
            where.append(")");
        }
        // The columns of the index in their order, those that are fixed too: H2 then reads it instead of sorting.
        String order = filter.course() != 0 ? "p.course_id, " : college(scope, filter) ? "p.college_id, " : "";
        return "select p.enrolment_id, p.id, p.completed_on from person_time p where 1 = 1" + where + " order by "
                + order + "p.state, p.completed_on, p.id";
    }

    /** Of a repetition within a year, the first enrolment. */
    private List<Long> evaluated(Scope scope, PersonTimeFilter filter, Window window) {
        var way = Way.of(filter.only());
        var args = new ArrayList<Object>();
        var where = new StringBuilder(equal("s", scope, filter, args));
        if (!filter.states().isEmpty()) {
            where.append(" and s.state in (")
                    .append(String.join(
                            ", ",
                            filter.states().stream()
                                    .map(state -> "'" + state + "'")
                                    .toList()))
                    .append(")");
        }
        between("s." + way.column(), filter, where, args);
        where.append(way.category("s"))
                .append(
                        " and s.state is not null and not exists (select 1 from figure_source f where f.person_id = s.person_id"
                                + " and f.course_id = s.course_id and f.enrolment_id < s.enrolment_id and f.once_a_year = true"
                                + " and s.once_a_year = true and extract(year from f.%1$s) = extract(year from s.%1$s)"
                                        .formatted(way.column()))
                .append(way.category("f"));
        between("f." + way.column(), filter, where, args);
        return rows(
                        "select s.enrolment_id, s.enrolment_id, s.completed_on from figure_source s where 1 = 1" + where
                                + ") order by " + (way.beside() ? "s.beside_on, " : "") + "s.enrolment_id limit "
                                + window.most() + " offset " + window.first(),
                        args)
                .map(Place::enrolment)
                .toList();
    }

    private static boolean college(Scope scope, PersonTimeFilter filter) {
        return scope.college() != 0 || filter.college() != 0;
    }

    private static String equal(String alias, Scope scope, PersonTimeFilter filter, List<Object> args) {
        var where = new StringBuilder();
        for (long college : new long[] {scope.college(), filter.college()}) {
            if (college != 0) {
                where.append(" and ").append(alias).append(".college_id = ?");
                args.add(college);
            }
        }
        if (filter.course() != 0) {
            where.append(" and ").append(alias).append(".course_id = ?");
            args.add(filter.course());
        }
        return where.toString();
    }

    private static void between(String column, PersonTimeFilter filter, StringBuilder where, List<Object> args) {
        var span = filter.span();
        where.append(" and ").append(column).append(" between ? and ?");
        args.add(span == null ? EARLIEST : span.from());
        args.add(span == null ? LATEST : span.until());
    }

    private Stream<Place> rows(String query, List<Object> args) {
        return sql.rows(query, args.toArray()).stream()
                .map(row -> new Place(Sql.whole(row[0]), Sql.whole(row[1]), Sql.day(row[2])));
    }
}
