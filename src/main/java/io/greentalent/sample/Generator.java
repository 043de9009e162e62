package io.greentalent.sample;

import io.greentalent.completion.Evaluation;
import io.greentalent.completion.Evidence;
import io.greentalent.completion.Outcome;
import io.greentalent.completion.Reason;
import io.greentalent.completion.RuleVersion;
import io.greentalent.ledger.Chain;
import io.greentalent.ledger.Link;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Writes offerings with all that follows from them: roster, sessions, check-ins, marks, safety passes, completion,
 * person-times and the ledger's chain. Every outcome is computed by the product's rule from the facts that are written,
 * so that a recount of them gives the ledger.
 */
final class Generator {
    private static final int STAYS_EVIDENCED_DAYS = 18;
    private static final int STAYS_CONFIRMED_DAYS = 40;
    private static final String CATEGORY = "STUDENT";
    private static final String VERIFIED = "ledger.reason.verified";

    private final Size size;
    private final Calendar calendar;
    private final Actors actors;
    private final List<RuleVersion> rules;
    private final Map<Long, List<Evidence.Term>> agreements;
    private final Map<String, Long> terms;
    private final long firstFileId;
    private final SplittableRandom dice;
    private final Map<Long, Evidence.Term> passes = new HashMap<>();
    private final Set<Long> countedInYear = new HashSet<>();
    private long enrolments;
    private long sessions;

    Generator(
            Size size,
            Calendar calendar,
            Actors actors,
            List<RuleVersion> rules,
            Map<Long, List<Evidence.Term>> agreements,
            Map<String, Long> terms,
            long firstFileId) {
        this.size = size;
        this.calendar = calendar;
        this.actors = actors;
        this.rules = rules;
        this.agreements = agreements;
        this.terms = terms;
        this.firstFileId = firstFileId;
        this.dice = new SplittableRandom(size.seed());
    }

    /** Writes one offering. Offerings must be written in the order of their ids. */
    void write(Plan plan, Tables to) throws SQLException {
        boolean over = plan.endsOn().plusDays(2).isBefore(calendar.today());
        offering(plan, over, to);
        long firstSession = sessions + 1;
        for (var meeting : plan.meetings()) {
            to.session.add(
                    ++sessions,
                    1L,
                    plan.id(),
                    meeting.number(),
                    meeting.practice() ? "PRACTICE" : "THEORY",
                    meeting.starts(),
                    meeting.ends(),
                    meeting.tenths(),
                    meeting.practice()
                            ? "实训楼 " + (plan.id() % 4 + 1) + "0" + (plan.id() % 7 + 1)
                            : "教学楼 A" + (plan.id() % 9 + 1));
        }
        report(plan, to);
        var chain = new Written(plan, to);
        for (int i = 0; i < size.seats(); i++) {
            seat(plan, i, firstSession, over, to, chain);
        }
        if (chain.length > 0) {
            to.head.add(plan.id(), chain.length, chain.hash);
        }
    }

    private void offering(Plan plan, boolean over, Tables to) throws SQLException {
        var term = Calendar.TermDates.containing(plan.startsOn());
        to.offering.add(
                plan.id(),
                1L,
                term.code() + "-" + plan.course().code() + "-" + plan.id(),
                plan.course().id(),
                plan.course().versionId(),
                collegeId(plan),
                terms.get(term.code()),
                actors.instructor(plan.college()),
                size.seats() + 5,
                size.seats(),
                !over,
                plan.startsOn(),
                plan.endsOn(),
                over ? plan.endsOn().plusDays(3).atTime(17, 0) : null);
    }

    private static long collegeId(Plan plan) {
        return plan.college() + 1L;
    }

    private void report(Plan plan, Tables to) throws SQLException {
        var made = plan.startsOn().minusDays(6).atTime(10, 12);
        long fileId = firstFileId + plan.id();
        String name =
                Invented.COLLEGES.get(plan.college() % Invented.COLLEGES.size()).shortName() + "-选课名册-" + plan.id()
                        + ".xlsx";
        to.file.add(
                fileId,
                "0".repeat(64),
                name,
                "application/vnd.openxmlformats-officedocument",
                14_336L,
                true,
                collegeId(plan),
                made.toLocalDate().plusDays(32),
                made.plusDays(33),
                actors.officer(plan.college()),
                made);
        to.report.add(
                plan.id(),
                1L,
                "R" + made.toLocalDate().toString().replace("-", "") + "-" + plan.id(),
                1,
                collegeId(plan),
                terms.get(Calendar.TermDates.containing(plan.startsOn()).code()),
                plan.id(),
                "VERIFIED",
                fileId,
                name,
                "名册",
                1,
                "|姓名|NAME|\n|证件号码|ID_NUMBER|\n",
                size.seats(),
                actors.officer(plan.college()),
                made,
                made.plusMinutes(9),
                made.plusMinutes(20),
                actors.operator(),
                made.plusDays(2),
                made.plusDays(2),
                made.plusDays(33));
    }

    private void seat(Plan plan, int place, long firstSession, boolean over, Tables to, Written chain)
            throws SQLException {
        long personId = (long) plan.college() * size.pool() + (plan.firstPerson() + place) % size.pool() + 1;
        long id = ++enrolments;
        long group = plan.college() * 4L + (plan.firstPerson() + place) % size.pool() * 4 / size.pool() + 1;
        var enrolledAt = plan.startsOn().minusDays(6).atTime(10, 21).plusSeconds(place);
        to.row.add(
                id, 1L, plan.id(), "名册", place + 2, "ACCEPT", "", "", personId, plan.id(), group, false, "APPLIED",
                false, id);
        to.enrolment.add(
                id,
                1L,
                plan.id(),
                personId,
                collegeId(plan),
                group,
                CATEGORY,
                "ROSTER",
                plan.id(),
                id,
                true,
                "ENROLLED",
                enrolledAt);
        var seat = Seat.play(plan, calendar.today(), over, dice);
        checkIns(plan, seat, id, firstSession, to);
        mark(plan, seat, id, to);
        var outcome = Evaluation.of(
                seat.evidence(plan, id, pass(plan, personId, to), agreements.getOrDefault(collegeId(plan), List.of())),
                rules,
                calendar.today());
        completion(id, outcome, to);
        personTime(plan, personId, id, outcome, to, chain);
    }

    private void checkIns(Plan plan, Seat seat, long enrolmentId, long firstSession, Tables to) throws SQLException {
        // One offering in thirty was entered in one go weeks later: the kind of burst that an auditor asks about.
        boolean burst = plan.id() % 30 == 17;
        for (int i = 0; i < seat.present().size(); i++) {
            Boolean present = seat.present().get(i);
            if (present != null) {
                var meeting = plan.meetings().get(i);
                var at = burst
                        ? plan.endsOn().atTime(23, 41)
                        : meeting.starts().plusMinutes(4).plusSeconds(enrolmentId % 170);
                to.checkIn.add(
                        1L,
                        firstSession + i,
                        enrolmentId,
                        present,
                        burst ? "XLSX" : "ROLL_CALL",
                        actors.instructor(plan.college()),
                        instructorName(plan),
                        at);
            }
        }
    }

    private String instructorName(Plan plan) {
        return Invented.ENGINEERS.get(plan.college() % Invented.ENGINEERS.size());
    }

    private void mark(Plan plan, Seat seat, long enrolmentId, Tables to) throws SQLException {
        if (seat.mark() != null) {
            to.mark.add(
                    1L,
                    enrolmentId,
                    seat.mark(),
                    "XLSX",
                    actors.instructor(plan.college()),
                    instructorName(plan),
                    seat.markDay().atTime(16, 30));
        }
    }

    /** The safety pass that serves for this offering: an earlier one that is still valid, or a new one. */
    private List<Evidence.Term> pass(Plan plan, long personId, Tables to) throws SQLException {
        if (plan.course().practice() == 0 || personId % 37 == 0) {
            return passes.containsKey(personId) ? List.of(passes.get(personId)) : List.of();
        }
        var held = passes.get(personId);
        if (held == null || held.until().isBefore(plan.endsOn())) {
            held = new Evidence.Term(
                    plan.startsOn().minusDays(3), plan.startsOn().minusDays(3).plusYears(1));
            passes.put(personId, held);
            to.pass.add(
                    1L,
                    personId,
                    held.from(),
                    held.until(),
                    "ROLL_CALL",
                    actors.instructor(plan.college()),
                    instructorName(plan),
                    held.from().atTime(15, 0));
        }
        return List.of(held);
    }

    private void completion(long enrolmentId, Outcome outcome, Tables to) throws SQLException {
        to.completion.add(
                1L,
                enrolmentId,
                outcome.ruleNumber(),
                outcome.met(),
                outcome.completedOn(),
                outcome.attendedOn(),
                outcome.sessionsHeld(),
                outcome.sessionsAttended(),
                outcome.theoryDone().tenths(),
                outcome.theoryRequired().tenths(),
                outcome.practiceDone().tenths(),
                outcome.practiceRequired().tenths(),
                outcome.markTenths(),
                Reason.write(outcome.reasons()),
                calendar.today().atStartOfDay());
    }

    private void personTime(Plan plan, long personId, long enrolmentId, Outcome outcome, Tables to, Written chain)
            throws SQLException {
        var day = outcome.completedOn();
        if (day == null) {
            row(plan, personId, enrolmentId, "CANDIDATE", outcome, null, null, to);
            return;
        }
        String state = state(plan, personId, day);
        boolean confirmed = !state.equals("EVIDENCED");
        boolean decided = confirmed && !state.equals("CONFIRMED");
        var decidedAt = later(day, 9).atTime(10, 30).plusSeconds(plan.id() % 50);
        row(
                plan,
                personId,
                enrolmentId,
                state,
                outcome,
                confirmed ? later(day, 4).atTime(11, 5) : null,
                decided ? decidedAt : null,
                to);
        if (state.equals("COUNTED")) {
            chain.append(personId, enrolmentId, day, outcome.ruleNumber(), decidedAt);
        }
    }

    private void row(
            Plan plan,
            long personId,
            long enrolmentId,
            String state,
            Outcome outcome,
            @Nullable LocalDateTime confirmedAt,
            @Nullable LocalDateTime decidedAt,
            Tables to)
            throws SQLException {
        var day = outcome.completedOn();
        to.personTime.add(
                enrolmentId,
                1L,
                plan.id(),
                personId,
                enrolmentId,
                plan.course().id(),
                collegeId(plan),
                CATEGORY,
                state,
                outcome.ruleNumber(),
                day,
                day == null ? null : day.toString().substring(0, 7),
                day != null && state.equals("COUNTED")
                        ? personId + ":" + plan.course().id() + ":" + day.getYear()
                        : null,
                confirmedAt == null ? null : actors.officer(plan.college()),
                confirmedAt == null ? null : officerName(plan),
                confirmedAt,
                decidedAt == null ? null : actors.operator(),
                decidedAt == null ? null : actors.operatorName(),
                decidedAt,
                state.equals("REJECTED") ? "ledger.reason.repeat" : null);
    }

    private LocalDate later(LocalDate day, int days) {
        var wanted = day.plusDays(days);
        return wanted.isBefore(calendar.today()) ? wanted : calendar.today().minusDays(1);
    }

    private String state(Plan plan, long personId, LocalDate day) {
        long ago = Duration.between(day.atStartOfDay(), calendar.today().atStartOfDay())
                .toDays();
        if (ago <= STAYS_EVIDENCED_DAYS) {
            return "EVIDENCED";
        }
        if (ago <= STAYS_CONFIRMED_DAYS) {
            return "CONFIRMED";
        }
        boolean first = countedInYear.add((personId * 10_000 + plan.course().id()) * 10_000 + day.getYear());
        return first ? "COUNTED" : "REJECTED";
    }

    private static String officerName(Plan plan) {
        return Invented.COLLEGES.get(plan.college() % Invented.COLLEGES.size()).shortName() + "教务";
    }

    /** The chain of the offering that is being written. */
    private final class Written {
        private final Plan plan;
        private final Tables to;
        private long length;
        private String hash;

        Written(Plan plan, Tables to) {
            this.plan = plan;
            this.to = to;
            this.hash = Chain.genesis(plan.id());
        }

        void append(long personId, long personTimeId, LocalDate day, int rule, LocalDateTime at) throws SQLException {
            var link = new Link(
                    plan.id(),
                    length + 1,
                    personTimeId,
                    1,
                    1,
                    personId,
                    plan.course().id(),
                    collegeId(plan),
                    CATEGORY,
                    day,
                    rule,
                    VERIFIED,
                    actors.operator(),
                    actors.operatorName(),
                    at,
                    hash,
                    "");
            String own = Chain.hash(link);
            to.entry.add(
                    personTimeId,
                    1,
                    1,
                    plan.id(),
                    link.chainSeq(),
                    personId,
                    plan.course().id(),
                    collegeId(plan),
                    CATEGORY,
                    day,
                    rule,
                    VERIFIED,
                    actors.operator(),
                    actors.operatorName(),
                    at,
                    hash,
                    own);
            hash = own;
            length++;
        }
    }
}
