package io.greentalent.ledger;

import io.greentalent.ledger.Mismatch.Kind;
import io.greentalent.people.Survivors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Holds sums, heads and states against the entries and what they rest on (汇总核对). Each query puts both side by side and keeps the
 * groups that differ: the columns before the last two are the key.
 */
@ApplicationScoped
class SumCheck {
    private static final String HEADS = "select person_id, sum(e), sum(k) from ("
            + "select person_id, sign e, 0 k from ledger_entry union all select person_id, 0, times from head) x"
            + " group by person_id having sum(e) <> sum(k)";

    private static final String STATES = "select id, sum(e), sum(k) from ("
            + "select person_time_id id, sign e, 0 k from ledger_entry union all"
            + " select id, 0, 1 from person_time where state = 'COUNTED') x group by id having sum(e) <> sum(k)";

    private static final String FIGURES = "select p.id, count(*), 0 from person_time p"
            + " join ledger_entry e on e.person_time_id = p.id where p.state in ('COUNTED', 'WITHDRAWN')"
            + " and (p.completed_on is null or e.completed_on <> p.completed_on or e.course_id <> p.course_id"
            + " or e.offering_id <> p.offering_id) group by p.id";

    private static final String ORDER = "select person_time_id, max(seq), count(*) from ledger_entry"
            + " group by person_time_id having max(seq) <> count(*)"
            + " or sum(case when sign = case when mod(seq, 2) = 1 then 1 else -1 end then 0 else 1 end) <> 0";

    private static final String REPEATS =
            "select p.person_id, p.course_id, extract(year from p.completed_on), 1, count(*)"
                    + " from person_time p join completion_rule r on r.number = p.rule_number and r.once_a_year = true"
                    + " where p.state = 'COUNTED' group by p.person_id, p.course_id, extract(year from p.completed_on)"
                    + " having count(*) > 1";

    /** A count names in its last entry the person whose it is, or one who was merged into that person. */
    private static final String PERSONS = "select p.id, e.person_id, p.person_id from person_time p"
            + " join ledger_entry e on e.person_time_id = p.id where p.state = 'COUNTED' and e.person_id <> p.person_id"
            + " and not exists (select 1 from ledger_entry l where l.person_time_id = p.id and l.seq > e.seq)";

    @Inject
    Sql sql;

    @Inject
    Survivors survivors;

    List<Mismatch> mismatches() {
        var found = new ArrayList<Mismatch>();
        FigureCheck.sums().forEach(query -> found.addAll(differing(Kind.ROLL_UP, query)));
        FigureCheck.sources().forEach(query -> found.addAll(differing(Kind.SOURCE, query)));
        found.addAll(heads());
        found.addAll(differing(Kind.STATE, STATES));
        found.addAll(differing(Kind.FIGURES, FIGURES));
        found.addAll(persons());
        found.addAll(differing(Kind.ORDER, ORDER));
        found.addAll(differing(Kind.REPEAT, REPEATS));
        return found;
    }

    /** Entries name a merged person as they did, heads are the survivor's: what differs is put together by survivor. */
    private List<Mismatch> heads() {
        var rows = sql.rows(HEADS);
        var merged = survivors.of(rows.stream().map(row -> Sql.whole(row[0])).toList());
        var sums = new LinkedHashMap<String, Mismatch>();
        for (Object[] row : rows) {
            long person = merged.getOrDefault(Sql.whole(row[0]), Sql.whole(row[0]));
            var one = mismatch(Kind.HEAD, new Object[] {person, row[1], row[2]});
            sums.merge(
                    one.key(),
                    one,
                    (a, b) -> new Mismatch(a.kind(), a.key(), a.entries() + b.entries(), a.kept() + b.kept()));
        }
        return sums.values().stream().filter(m -> m.entries() != m.kept()).toList();
    }

    private List<Mismatch> persons() {
        var rows = sql.rows(PERSONS);
        var merged = survivors.of(rows.stream().map(row -> Sql.whole(row[1])).toList());
        return rows.stream()
                .filter(row -> !Objects.equals(merged.get(Sql.whole(row[1])), Sql.whole(row[2])))
                .map(row -> mismatch(Kind.FIGURES, row))
                .toList();
    }

    private List<Mismatch> differing(Kind kind, String query) {
        return sql.rows(query).stream().map(row -> mismatch(kind, row)).toList();
    }

    private static Mismatch mismatch(Kind kind, Object[] row) {
        var key = Arrays.stream(row, 0, row.length - 2).map(String::valueOf).collect(Collectors.joining("/"));
        return new Mismatch(kind, key, Sql.whole(row[row.length - 2]), Sql.whole(row[row.length - 1]));
    }
}
