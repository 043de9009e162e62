package io.greentalent.ledger;

import io.greentalent.completion.Evaluation;
import io.greentalent.completion.Evidence;
import io.greentalent.completion.EvidenceReader;
import io.greentalent.completion.RuleVersion;
import io.greentalent.completion.Rules;
import io.greentalent.offerings.Doubles;
import io.greentalent.offerings.Enrolment;
import io.greentalent.shared.Denied;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a merge of two persons would do, before anybody confirms it (合并预览): by the same rules that {@link ReverseDoubles}
 * and the rooms below follow. Reads only, in a fixed number of statements.
 */
@ApplicationScoped
public class MergePreview {
    @Inject
    EntityManager em;

    @Inject
    Doubles doubles;

    @Inject
    EvidenceReader evidence;

    @Inject
    Rules rules;

    @Inject
    Clock clock;

    /** What becomes of an enrolment. */
    public enum Effect {
        /** The survivor's already. */
        STAYS,
        /** The alias's: it goes over to the survivor. */
        FOLLOWS,
        /** Both are on the offering: this one is withdrawn. */
        GIVEN_UP
    }

    /**
     * One enrolment of either, by offering.
     *
     * @param alias whether it is the alias's now
     * @param state of its person-time; null before the first evaluation
     * @param takenBack why its count would be taken back, as a message key; null where it would not
     */
    public record Line(
            long enrolmentId,
            long offeringId,
            String number,
            String titleZh,
            String titleEn,
            boolean alias,
            boolean enrolled,
            PersonTime.@Nullable State state,
            Effect effect,
            @Nullable String takenBack)
            implements Serializable {
        public boolean counted() {
            return state == PersonTime.State.COUNTED;
        }
    }

    /** An enrolment with its person-time, as the query gives it. */
    private record Row(Object[] columns) {
        long enrolment() {
            return (Long) columns[0];
        }

        long person() {
            return (Long) columns[5];
        }

        PersonTime.@Nullable State state() {
            return (PersonTime.State) columns[8];
        }

        boolean counted() {
            return state() == PersonTime.State.COUNTED;
        }
    }

    /** For the operator only: throws {@link Denied} for any narrower scope. */
    public List<Line> of(long from, long into, Scope scope) {
        if (!scope.equals(Scope.all())) {
            throw new Denied("MergePreview");
        }
        var rows = rows(from, into);
        var pairs = doubles.before(from, into).pairs();
        Set<Long> given = pairs.stream().map(pair -> pair.given().id()).collect(Collectors.toSet());
        var taken = TakenBack.of(counts(rows, from, into, given));
        return rows.stream().map(row -> line(row, from, given, taken)).toList();
    }

    private List<Row> rows(long from, long into) {
        return em.createQuery(
                        "select e.id, o.id, o.number, c.titleZh, c.titleEn, e.personId, e.state, p.id, p.state, p.completedOn,"
                                + " p.repeatKey, c.id from Enrolment e join Offering o on o.id = e.offeringId"
                                + " join Course c on c.id = o.courseId left join PersonTime p on p.enrolmentId = e.id"
                                + " where e.personId in :both order by o.startsOn, o.number, e.id",
                        Object[].class)
                .setParameter("both", List.of(from, into))
                .getResultStream()
                .map(Row::new)
                .toList();
    }

    private static Line line(Row row, long from, Set<Long> given, Map<Long, String> taken) {
        var columns = row.columns;
        boolean alias = row.person() == from;
        return new Line(
                row.enrolment(),
                (Long) columns[1],
                (String) columns[2],
                (String) columns[3],
                (String) columns[4],
                alias,
                columns[6] == Enrolment.State.ENROLLED,
                row.state(),
                given.contains(row.enrolment()) ? Effect.GIVEN_UP : alias ? Effect.FOLLOWS : Effect.STAYS,
                columns[7] == null ? null : taken.get((Long) columns[7]));
    }

    private List<TakenBack.Count> counts(List<Row> rows, long from, long into, Set<Long> given) {
        var facts = evidence.of(rows.stream().map(Row::enrolment).toList());
        var passes = passes(rows, facts, from);
        var versions = rules.versions();
        var today = LocalDate.now(clock);
        return rows.stream()
                .filter(Row::counted)
                .map(row -> {
                    var day = (LocalDate) row.columns[9];
                    var key = (String) row.columns[10];
                    var known = facts.get(row.enrolment());
                    return new TakenBack.Count(
                            (Long) row.columns[7],
                            given.contains(row.enrolment()),
                            row.person() == into,
                            key == null || day == null ? null : row.columns[11] + ":" + day.getYear(),
                            day,
                            known == null ? null : judged(known.withPasses(passes), versions, today));
                })
                .toList();
    }

    /** The survivor's, and the alias's of other days. */
    private static List<Evidence.Term> passes(List<Row> rows, Map<Long, Evidence> facts, long from) {
        var own = new HashSet<Evidence.Term>();
        var others = new HashSet<Evidence.Term>();
        for (var row : rows) {
            var known = facts.get(row.enrolment());
            if (known != null) {
                (row.person() == from ? others : own).addAll(known.passes());
            }
        }
        var days = own.stream().map(Evidence.Term::from).collect(Collectors.toSet());
        var all = new ArrayList<>(own);
        others.stream().filter(pass -> !days.contains(pass.from())).forEach(all::add);
        return all;
    }

    private static @Nullable LocalDate judged(Evidence facts, List<RuleVersion> versions, LocalDate today) {
        var outcome = Evaluation.of(facts, versions, today);
        return versions.stream()
                .filter(v -> v.number() == outcome.ruleNumber())
                .findFirst()
                .map(version -> version.countsOn(outcome))
                .orElse(null);
    }
}
