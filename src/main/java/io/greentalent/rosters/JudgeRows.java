package io.greentalent.rosters;

import static java.util.stream.Collectors.toSet;

import io.greentalent.offerings.Category;
import io.greentalent.offerings.Enrolment;
import io.greentalent.people.Identity;
import io.greentalent.people.People;
import io.greentalent.people.PlainText;
import io.greentalent.shared.Batches;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Measures;
import io.greentalent.shared.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges rows of a report in the order of the file, asking the database for a batch at once. */
@ApplicationScoped
class JudgeRows {
    @Inject
    EntityManager em;

    @Inject
    ReadFacts facts;

    @Inject
    People people;

    @Inject
    KeyRing keys;

    @Inject
    Measures measures;

    /** Begins with what is registered at this moment; nothing stands above yet. */
    Run begin(RosterReport report) {
        return new Run(facts.of(report));
    }

    /** One pass over rows of one report. */
    final class Run {
        private final Facts registered;
        private final Above above = new Above();

        private Run(Facts registered) {
            this.registered = registered;
        }

        Facts registered() {
            return registered;
        }

        Above above() {
            return above;
        }

        /** The judgements of these rows (at most 500), in their order; each stands above the next. */
        List<Judgement> judge(List<RowCells> rows) {
            var known = known(rows);
            var judgements = new ArrayList<Judgement>(rows.size());
            for (var row : rows) {
                judgements.add(judge(row, known));
            }
            measures.count(Measures.ROWS_JUDGED, rows.size());
            return judgements;
        }

        /** For rows that are judged one by one between others: what {@link #judge(RowCells, Known)} takes. */
        Known known(List<RowCells> rows) {
            var hashes = hashes(rows);
            var aliases = new HashMap<String, String>();
            var found = people(hashes, aliases);
            return new BatchKnown(
                    registered, above, keys, others(rows), hashes, found, aliases, enrolled(found.values()));
        }

        Judgement judge(RowCells row, Known known) {
            var judgement = RowValidator.validate(row, known);
            var values = judgement.values();
            var hash = values.idHash();
            var offering = values.offeringId();
            if (judgement.claims() && hash != null && offering != null) {
                above.add(hash, offering, place(row, judgement), !judgement.found(Rule.ENROLLED_ALREADY));
            }
            return judgement;
        }

        private Map<String, Known.Offering> others(List<RowCells> rows) {
            return facts.numbered(rows.stream()
                    .map(row -> PlainText.of(row.text(RosterField.OFFERING_NO)))
                    .filter(number ->
                            !number.isEmpty() && !registered.offerings().containsKey(number))
                    .collect(toSet()));
        }

        private Map<Identity, String> hashes(List<RowCells> rows) {
            var hashes = new HashMap<Identity, String>();
            for (var row : rows) {
                RowValidator.identity(row, registered.today())
                        .ifPresent(id -> hashes.computeIfAbsent(id.identity(), identity -> identity.hash(keys)));
            }
            return hashes;
        }

        private Map<String, Known.Person> people(Map<Identity, String> hashes, Map<String, String> aliases) {
            var known = new HashMap<String, Known.Person>();
            for (var person : people.known(hashes)) {
                if (!person.typedHash().equals(person.idHash())) {
                    aliases.put(person.typedHash(), person.idHash());
                }
                known.put(
                        person.idHash(),
                        new Known.Person(
                                person.id(),
                                person.name(),
                                person.collegeId(),
                                person.phone(keys),
                                person.studentNo()));
            }
            return known;
        }
    }

    /** Where a row stands and whom it names. */
    static Known.Earlier place(RowCells row, Judgement judgement) {
        var name = judgement.values().name();
        return new Known.Earlier(row.sheet(), row.number(), name == null ? "" : name.text());
    }

    private Map<BatchKnown.Seat, Known.Enrolled> enrolled(Collection<Known.Person> persons) {
        var enrolled = new HashMap<BatchKnown.Seat, Known.Enrolled>();
        if (persons.isEmpty()) {
            return enrolled;
        }
        // The ledger is a higher room: its state is only compared.
        String sql =
                "select e.offering_id, e.person_id, e.state, e.category, e.class_group_id, g.name, p.state from enrolment e"
                        + " left join class_group g on g.id = e.class_group_id"
                        + " left join person_time p on p.enrolment_id = e.id where e.person_id in ("
                        + Batches.constants(
                                persons.stream().map(Known.Person::id).toList()) + ")";
        for (var row : ReadRows.of(em, sql)) {
            enrolled.put(new BatchKnown.Seat(ReadRows.whole(row[0]), ReadRows.whole(row[1])), enrolled(row));
        }
        return enrolled;
    }

    private static Known.Enrolled enrolled(@Nullable Object[] row) {
        return new Known.Enrolled(
                Enrolment.State.WITHDRAWN.name().equals(row[2]),
                Category.valueOf((String) Objects.requireNonNull(row[3])),
                row[4] == null ? null : (Long) ReadRows.whole(row[4]),
                (String) row[5],
                "COUNTED".equals(row[6]));
    }
}
