package io.greentalent.rosters;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.Category;
import io.greentalent.offerings.Enrol;
import io.greentalent.offerings.RosterSeat;
import io.greentalent.offerings.Seated;
import io.greentalent.offerings.WithdrawEnrolment;
import io.greentalent.people.RegisterPeople;
import io.greentalent.people.RegisterPeople.Registered;
import io.greentalent.people.RegisterPeople.Reported;
import io.greentalent.shared.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a chunk of a report's rows within one short transaction (写入名册): judges them again by the present with the preview's
 * own validator, then makes the missing persons and enrolments, each once whoever else does the same.
 */
@ApplicationScoped
class ApplyRows {
    @Inject
    EntityManager em;

    @Inject
    JudgeRows judge;

    @Inject
    RegisterPeople people;

    @Inject
    Enrol enrol;

    @Inject
    WithdrawEnrolment enrolments;

    @Inject
    KeyRing keys;

    /** A row that may be written, with what it means now. */
    private record Ready(RosterRow row, Judgement judgement, RowCells cells) {
        /** Of the number in the row, whoever it leads to. */
        String hash() {
            var values = judgement.values();
            return Objects.requireNonNull(values.aliasHash() == null ? values.idHash() : values.aliasHash());
        }

        boolean enrolled() {
            return judgement.found(Rule.ENROLLED_ALREADY);
        }

        long person() {
            return Objects.requireNonNull(judgement.values().personId());
        }

        Reported reported(long collegeId) {
            var values = judgement.values();
            return new Reported(
                    Objects.requireNonNull(values.name()),
                    Objects.requireNonNull(values.id()),
                    collegeId,
                    values.phone(),
                    values.studentNo());
        }

        RosterSeat seat(long reportId, long personId) {
            var values = judgement.values();
            return new RosterSeat(
                    row.id(),
                    reportId,
                    Objects.requireNonNull(values.offeringId()),
                    personId,
                    Objects.requireNonNullElse(values.category(), Category.PUBLIC),
                    values.classGroupId());
        }
    }

    /** Gives each of the rows, which come in the file's order, its outcome. */
    void apply(RosterReport report, List<RosterRow> rows) {
        var known = judged(report, rows).stream().collect(partitioningBy(Ready::enrolled));
        known.getOrDefault(true, List.of()).forEach(r -> r.row.appliedTo(r.person()));
        var ready = known.getOrDefault(false, List.of());
        if (ready.isEmpty()) {
            return;
        }
        var registered = people.absent(
                ready.stream().map(r -> r.reported(report.collegeId())).toList());
        var seats = ready.stream()
                .map(r -> r.seat(report.id(), person(registered, r).id()))
                .toList();
        var seated = enrol.fromRoster(seats).stream().collect(toMap(Seated::rowId, s -> s));
        ready.forEach(r -> outcome(r, person(registered, r), Objects.requireNonNull(seated.get(r.row.id()))));
    }

    private void outcome(Ready ready, Registered person, Seated seated) {
        if (seated.made()) {
            ready.row.applied(person.id(), person.made(), seated.enrolmentId());
        } else if (seated.withdrawn() && ready.judgement.reviews().contains(Rule.ENROLLED_WITHDRAWN)) {
            enrolments.reinstate(seated.enrolmentId());
            ready.row.applied(person.id(), person.made(), seated.enrolmentId());
        } else {
            // Somebody else enrolled the person between the judgement and the writing.
            ready.row.judged(alreadyEnrolled(ready.judgement), ready.cells);
            ready.row.skipped();
        }
    }

    private static Judgement alreadyEnrolled(Judgement judgement) {
        var findings = new ArrayList<>(judgement.findings());
        findings.add(Finding.of(Rule.ENROLLED_ALREADY, RosterField.ID_NUMBER, ""));
        return new Judgement(Verdict.DUPLICATE, findings, judgement.values());
    }

    /** The rows that may be written; the others are told why not and skipped. */
    private List<Ready> judged(RosterReport report, List<RosterRow> rows) {
        var cells = rows.stream().collect(toMap(RosterRow::id, r -> r.cells(keys)));
        var run = judge.begin(report);
        var known = run.known(List.copyOf(cells.values()));
        var inOrder = new TreeMap<Long, RosterRow>();
        Stream.concat(rows.stream(), standing(report, rows).stream()).forEach(r -> inOrder.putIfAbsent(r.id(), r));
        var ready = new ArrayList<Ready>();
        for (var row : inOrder.values()) {
            var own = cells.get(row.id());
            if (own == null) {
                stands(run.above(), row);
                continue;
            }
            var fresh = run.judge(own, known);
            if (row.allows(fresh)) {
                ready.add(new Ready(row, fresh, own));
            } else {
                row.judged(fresh, own);
                row.skipped();
            }
        }
        return ready;
    }

    /**
     * Rows outside of the chunk that name one of its persons and were written, or wait for somebody to take them: what is to
     * be written above the chunk's last row is written or in the chunk.
     */
    private List<RosterRow> standing(RosterReport report, List<RosterRow> rows) {
        var hashes = rows.stream().flatMap(r -> r.idHash().stream()).distinct().toList();
        return em.createQuery(
                        "select r from RosterRow r where r.reportId = :report and r.idHash in :hashes and r.id < :last"
                                + " and r.verdict in :claiming and (r.outcome = :applied"
                                + " or r.outcome = :none and r.verdict = :review and r.confirmedBy is null)",
                        RosterRow.class)
                .setParameter("report", report.id())
                .setParameter("hashes", hashes)
                .setParameter("last", rows.getLast().id())
                .setParameter("claiming", RejudgeRows.CLAIMING)
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .setParameter("none", RosterRow.Outcome.NONE)
                .setParameter("review", Verdict.REVIEW)
                .getResultList();
    }

    private void stands(Above above, RosterRow row) {
        var offering = row.offeringId();
        var hash = row.idHash();
        if (offering != null && hash.isPresent()) {
            var name = PersonChecks.name(new Notes(row.cells(keys)));
            above.add(
                    hash.get(),
                    offering,
                    new Known.Earlier(row.sheet(), row.number(), name == null ? "" : name.text()),
                    !row.found(Rule.ENROLLED_ALREADY));
        }
    }

    private Registered person(Map<String, Registered> registered, Ready ready) {
        return Objects.requireNonNull(registered.get(ready.hash()));
    }
}
