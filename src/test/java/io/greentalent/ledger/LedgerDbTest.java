package io.greentalent.ledger;

import io.greentalent.DbTest;
import io.greentalent.completion.CompletionChanged;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Role;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Colleges, offerings and enrolments to count, written straight into their tables. */
abstract class LedgerDbTest extends DbTest {
    static final Caller OPERATOR = caller(2, null, Role.OPERATOR);
    static final LocalDate DAY = LocalDate.of(2026, 10, 30);

    private final AtomicLong ids = new AtomicLong(1000);

    long next() {
        return ids.getAndIncrement();
    }

    static Caller officer(long college) {
        return caller(1, college, Role.COLLEGE);
    }

    /** A college with an agreement from 2026 to 2027. */
    long college() {
        long id = next();
        change(
                "insert into college (id, version, code, name, short_name, contact_name, contact_email, address, active)"
                        + " values (?, 1, ?, ?, ?, '', '', '', true)",
                id,
                "C" + id,
                "College " + id,
                "C" + id);
        change(
                "insert into agreement (id, version, number, college_id, signed_on, starts_on, ends_on)"
                        + " values (?, 1, ?, ?, ?, ?, ?)",
                next(),
                "A" + id,
                id,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31));
        return id;
    }

    long course() {
        long id = next();
        change(
                "insert into course (id, version, code, title_zh, title_en, field, college_id)"
                        + " values (?, 1, ?, ?, ?, 'LOW_CARBON', 0)",
                id,
                "K" + id,
                "课程 " + id,
                "Course " + id);
        return id;
    }

    long offering(long college, long course) {
        long id = next();
        change(
                "insert into offering (id, version, number, course_id, course_version_id, college_id, term_id,"
                        + " instructor_id, capacity, seats_taken, self_enrolment, starts_on, ends_on)"
                        + " values (?, 1, ?, ?, 0, ?, 0, 0, 100, 0, false, ?, ?)",
                id,
                "O" + id,
                course,
                college,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 12, 31));
        return id;
    }

    long person(long college) {
        long id = next();
        change(
                "insert into person (id, version, name, id_type, id_hash, college_id, made_at)"
                        + " values (?, 1, ?, 'RESIDENT', ?, ?, ?)",
                id,
                "Person " + id,
                "hash" + id,
                college,
                java.time.LocalDateTime.of(2026, 9, 1, 8, 0));
        return id;
    }

    /** The enrolment of that person, vouched for, that met rule 1 on that day; gives the person-time. */
    long met(long offering, long person, LocalDate day) {
        long id = next();
        long college = count("select college_id from offering where id = ?", offering);
        change(
                "insert into enrolment (id, version, offering_id, person_id, college_id, category, source, vouched, state,"
                        + " enrolled_at) values (?, 1, ?, ?, ?, 'STUDENT', 'ROSTER', true, 'ENROLLED', ?)",
                id,
                offering,
                person,
                college,
                java.time.LocalDateTime.of(2026, 9, 1, 8, 0));
        completed(id, day);
        changed(id);
        return personTime(offering, person);
    }

    /** The evaluation found that rule 1 is met on that day. */
    void completed(long enrolment, LocalDate day) {
        change(
                "insert into completion (id, version, enrolment_id, rule_number, met, attended_on, completed_on,"
                        + " sessions_held, sessions_attended, theory_done, theory_required, practice_done,"
                        + " practice_required, reasons, evaluated_at)"
                        + " values (?, 1, ?, 1, true, ?, ?, 1, 1, 0, 0, 0, 0, '', ?)",
                next(),
                enrolment,
                day,
                day,
                java.time.LocalDateTime.of(2026, 11, 1, 8, 0));
    }

    long met(long offering, long person) {
        return met(offering, person, DAY);
    }

    long personTime(long offering, long person) {
        return count("select id from person_time where offering_id = ? and person_id = ?", offering, person);
    }

    long enrolment(long personTime) {
        return count("select enrolment_id from person_time where id = ?", personTime);
    }

    /** The evaluation found something new about that enrolment. */
    void changed(long enrolment) {
        tx(() -> {
            CDI.current().getBeanManager().getEvent().fire(new CompletionChanged(Set.of(enrolment)));
            return true;
        });
    }

    void evidenceLost(long personTime) {
        long enrolment = enrolment(personTime);
        change(
                "update completion set met = false, completed_on = null, reasons = 'MARK_NONE' where enrolment_id = ?",
                enrolment);
        changed(enrolment);
    }

    void evidencedOn(long personTime, LocalDate day) {
        long enrolment = enrolment(personTime);
        change(
                "update completion set met = true, completed_on = ?, reasons = '' where enrolment_id = ?",
                day,
                enrolment);
        changed(enrolment);
    }

    /** So many persons who met the rule on the offering. */
    Set<Long> students(long college, long offering, int size) {
        var personTimes = new LinkedHashSet<Long>();
        IntStream.range(0, size).forEach(i -> personTimes.add(met(offering, person(college))));
        return personTimes;
    }

    int confirm(long college, long offering, Set<Long> personTimes) {
        as(officer(college));
        return the(ConfirmCompletions.class).confirm(offering, personTimes);
    }

    VerifyCompletions.Result verify(long offering, Set<Long> personTimes) {
        as(OPERATOR);
        return the(VerifyCompletions.class).verify(offering, personTimes);
    }

    /** Confirmed by the college and verified by the operator. */
    long counted(long college, long offering, long person, LocalDate day) {
        long id = met(offering, person, day);
        confirm(college, offering, Set.of(id));
        verify(offering, Set.of(id));
        return id;
    }

    long counted(long college, long offering) {
        return counted(college, offering, person(college), DAY);
    }

    void withdraw(long personTime) {
        as(OPERATOR);
        the(WithdrawPersonTime.class).withdraw(personTime, "entered for the wrong person");
    }

    void reinstate(long personTime) {
        as(OPERATOR);
        the(ReinstatePersonTime.class).reinstate(personTime, "the withdrawal was wrong");
    }

    String state(long personTime) {
        return (String)
                sql("select state from person_time where id = ?", personTime).getFirst();
    }

    long sum(long personTime) {
        return count("select coalesce(sum(sign), 0) from ledger_entry where person_time_id = ?", personTime);
    }

    VerifyLedger.Report check() {
        as(OPERATOR);
        return the(VerifyLedger.class).verify();
    }
}
