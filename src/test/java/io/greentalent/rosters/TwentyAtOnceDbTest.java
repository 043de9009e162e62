package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.learning.RecordMarks;
import io.greentalent.learning.Score;
import io.greentalent.ledger.ConfirmCompletions;
import io.greentalent.ledger.Ledger;
import io.greentalent.ledger.Recount;
import io.greentalent.ledger.ReinstatePersonTime;
import io.greentalent.ledger.VerifyCompletions;
import io.greentalent.ledger.VerifyLedger;
import io.greentalent.ledger.WithdrawPersonTime;
import io.greentalent.offerings.EnrolMyself;
import io.greentalent.offerings.RecordAttendance;
import io.greentalent.offerings.WithdrawEnrolment;
import io.greentalent.people.MergePersons;
import io.greentalent.people.UnmergePersons;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Twenty who enrol, record, confirm, verify, withdraw, import, merge and part the same people at once: every fact is there
 * once, and all totals are those of an independent count in plain SQL. The system property {@code race.repeats} says how
 * often.
 */
class TwentyAtOnceDbTest extends MergeWorld {
    private static final int REPEATS = Integer.getInteger("race.repeats", 2);
    private static final int THREADS = 20;
    private static final int ACTS = 6;
    private static final int PEOPLE = 6;
    private static final List<Long> OFFERINGS = List.of(OFFERING, SECOND_OFFERING, PRACTICAL);
    private static final Map<Long, String> NUMBERS =
            Map.of(OFFERING, "LT-01", SECOND_OFFERING, "LT-02", PRACTICAL, "LT-20");

    private final ConcurrentLinkedQueue<Throwable> broken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private List<String> numbers = List.of();
    private List<Long> persons = List.of();

    /** Something that one of the twenty does; what is refused with a reason is as good as done. */
    private interface Act {
        void play(Random random) throws Exception;
    }

    @Test
    void everyUniqueFactIsThereOnceAndAllTotalsAgree() throws Exception {
        change("update offering set self_enrolment = true");
        for (int round = 1; round <= REPEATS; round++) {
            begin();
            play(round);
            assertEquals(
                    List.of(), broken.stream().map(TwentyAtOnceDbTest::words).toList(), "round " + round);
            assertCounts();
        }
        assertTrue(done.get() > REPEATS * THREADS, "so much was done: " + done);
    }

    /** People who completed one of two offerings of one course each: some are confirmed, some counted. */
    private void begin() {
        numbers = IntStream.range(0, PEOPLE).mapToObj(i -> number()).toList();
        var all = new ArrayList<Long>();
        for (int i = 0; i < PEOPLE; i++) {
            long offering = OFFERINGS.get(i % 2);
            long person = listed(numbers.get(i), NUMBERS.get(offering));
            finish(offering, person);
            if (i > 0) {
                confirm(offering, person);
            }
            if (i > 2) {
                verify(offering, person);
            }
            all.add(person);
        }
        persons = List.copyOf(all);
    }

    private void play(int round) throws Exception {
        var acts = acts();
        var start = new CyclicBarrier(THREADS);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < THREADS; i++) {
            var random = new Random(1000L * round + i);
            tasks.add(() -> {
                start.await();
                for (int n = 0; n < ACTS; n++) {
                    play(acts.get(random.nextInt(acts.size())), random);
                }
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var one : threads.invokeAll(tasks)) {
                one.get();
            }
        }
    }

    private void play(Act act, Random random) {
        try {
            inOwnRequest(Caller.SYSTEM, () -> {
                act.play(random);
                return true;
            });
            done.incrementAndGet();
        } catch (Problem e) {
            // refused: somebody else was first
        } catch (Throwable e) {
            broken.add(e);
        }
    }

    private List<Act> acts() {
        return List.of(
                this::importRoster,
                this::enrolMyself,
                this::attend,
                this::attend,
                this::mark,
                this::confirm,
                this::verify,
                this::verify,
                this::withdrawFromOffering,
                this::withdrawCount,
                this::merge,
                this::merge,
                this::part);
    }

    private <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private void importRoster(Random random) {
        var number = NUMBERS.get(any(OFFERINGS, random));
        var lines = numbers.stream()
                .filter(n -> random.nextBoolean())
                .map(n -> line("李四", n, number))
                .toList();
        as(OFFICER);
        long report = the(UploadRoster.class).upload(COLLEGE, TERM, null, csv(lines), "名册.csv");
        the(Jobs.class).begin(the(CommitRoster.class).commit(report));
        as(OFFICER);
        the(SubmitRoster.class).submit(report);
        as(OPERATOR);
        the(VerifyRoster.class).verify(report);
    }

    private void enrolMyself(Random random) {
        long person = any(persons, random);
        as(new Caller(
                900 + person,
                "s" + person,
                "学生",
                Set.of(Role.STUDENT),
                null,
                person,
                Locale.SIMPLIFIED_CHINESE,
                "127.0.0.1"));
        the(EnrolMyself.class).enrol(any(OFFERINGS, random));
    }

    /** The enrolments of these people on one offering. */
    private List<Long> enrolled(long offering) {
        return ids("select id from enrolment where offering_id = ? and state = 'ENROLLED' and person_id in", offering);
    }

    private List<Long> ids(String start, Object... args) {
        String in = persons.stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return sql(start + " (" + in + ")", args).stream()
                .map(id -> ((Number) id).longValue())
                .toList();
    }

    private void attend(Random random) {
        long offering = any(OFFERINGS, random);
        var present = new HashMap<Long, Boolean>();
        enrolled(offering).forEach(id -> present.put(id, random.nextInt(10) > 0));
        as(TEACHER);
        the(RecordAttendance.class).record(session(offering, 1 + random.nextInt(2)), present);
    }

    private void mark(Random random) {
        long offering = any(OFFERINGS, random);
        var marks = new HashMap<Long, Score>();
        enrolled(offering).forEach(id -> marks.put(id, new Score(random.nextInt(10) == 0 ? 500 : 800)));
        as(TEACHER);
        the(RecordMarks.class).record(offering, marks);
    }

    private void confirm(Random random) {
        long offering = any(OFFERINGS, random);
        var evidenced = Set.copyOf(ids(
                "select id from person_time where offering_id = ? and state = 'EVIDENCED' and person_id in", offering));
        as(OFFICER);
        the(ConfirmCompletions.class).confirm(offering, evidenced);
    }

    private void verify(Random random) {
        long offering = any(OFFERINGS, random);
        var confirmed = Set.copyOf(ids(
                "select id from person_time where offering_id = ? and state = 'CONFIRMED' and person_id in", offering));
        as(OPERATOR);
        the(VerifyCompletions.class).verify(offering, confirmed);
    }

    private void withdrawFromOffering(Random random) {
        long enrolment = any(ids("select id from enrolment where person_id in"), random);
        as(OPERATOR);
        if (random.nextBoolean()) {
            the(WithdrawEnrolment.class).withdraw(enrolment, "退学");
        } else {
            the(WithdrawEnrolment.class).reinstate(enrolment);
        }
    }

    private void withdrawCount(Random random) {
        long personTime = any(ids("select id from person_time where person_id in"), random);
        as(OPERATOR);
        if (random.nextBoolean()) {
            the(WithdrawPersonTime.class).withdraw(personTime, "查无此事");
        } else {
            the(ReinstatePersonTime.class).reinstate(personTime, "撤销有误");
        }
    }

    private void merge(Random random) {
        as(OPERATOR);
        the(MergePersons.class).merge(any(persons, random), any(persons, random), "同一人");
    }

    private void part(Random random) {
        var standing = ids("select id from person_merge where undone_at is null and from_id in");
        if (!standing.isEmpty()) {
            as(OPERATOR);
            the(UnmergePersons.class).unmerge(any(standing, random), "误合并");
        }
    }

    private static String words(Throwable thrown) {
        var text = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            text.append(t.getClass().getSimpleName())
                    .append(": ")
                    .append(t.getMessage())
                    .append('\n');
        }
        for (var frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("io.greentalent")) {
                text.append("  ").append(frame).append('\n');
            }
        }
        return text.toString();
    }

    /** Each query finds what contradicts a rule: none may give a row. */
    private static final List<String> CONTRADICTIONS = List.of(
            // every unique fact once, whoever it was told of
            "select offering_id, person_id from enrolment group by offering_id, person_id having count(*) > 1",
            "select e.offering_id, coalesce(n.merged_into, n.id), count(*) from enrolment e join person n on n.id = e.person_id"
                    + " where e.state = 'ENROLLED' group by e.offering_id, coalesce(n.merged_into, n.id) having count(*) > 1",
            "select id_hash, count(*) from person group by id_hash having count(*) > 1",
            "select a.id, a.merged_into from person a join person b on b.id = a.merged_into where b.merged_into is not null",
            "select session_id, enrolment_id from check_in group by session_id, enrolment_id having count(*) > 1",
            "select enrolment_id, count(*) from mark group by enrolment_id having count(*) > 1",
            "select enrolment_id, count(*) from person_time group by enrolment_id having count(*) > 1",
            "select p.id, e.id from person_time p join enrolment e on e.id = p.enrolment_id"
                    + " where e.person_id <> p.person_id or e.offering_id <> p.offering_id",
            // a seat for each who is enrolled
            "select o.id, o.seats_taken from offering o where o.seats_taken <> (select count(*) from enrolment e"
                    + " where e.offering_id = o.id and e.state = 'ENROLLED')",
            // an alias keeps nothing that counts or could count
            "select e.id, n.id from enrolment e join person n on n.id = e.person_id"
                    + " where n.merged_into is not null and e.state = 'ENROLLED'",
            "select p.id, p.state from person_time p join person n on n.id = p.person_id"
                    + " where n.merged_into is not null and p.state in ('EVIDENCED', 'CONFIRMED', 'COUNTED')",
            // entries and states
            "select p.id, p.state from person_time p where (select coalesce(sum(l.sign), 0) from ledger_entry l"
                    + " where l.person_time_id = p.id) <> case when p.state = 'COUNTED' then 1 else 0 end",
            "select l.person_time_id, l.person_id from ledger_entry l left join person_time p on p.id = l.person_time_id"
                    + " where p.id is null",
            // once a year
            "select person_id, course_id, count(*) from person_time where state = 'COUNTED'"
                    + " group by person_id, course_id, extract(year from completed_on) having count(*) > 1",
            "select id, repeat_key from person_time where state = 'COUNTED' and (repeat_key is null or repeat_key <>"
                    + " concat(person_id, ':', course_id, ':', extract(year from completed_on)))",
            // the rule, computed here: both sessions, a mark of 60, and a pass where there is practice
            "select c.enrolment_id, c.met from completion c join enrolment e on e.id = c.enrolment_id"
                    + " where c.met <> (e.state = 'ENROLLED'"
                    + " and (select count(*) from check_in k where k.enrolment_id = e.id and k.present = true) = 2"
                    + " and exists (select 1 from mark m where m.enrolment_id = e.id and m.score_tenths >= 600)"
                    + " and (e.offering_id <> 920 or exists (select 1 from safety_pass s where s.person_id = e.person_id)))",
            "select p.id, p.state from person_time p join completion c on c.enrolment_id = p.enrolment_id"
                    + " where (p.state = 'CANDIDATE' and c.met = true)"
                    + " or (p.state in ('EVIDENCED', 'CONFIRMED') and c.met = false)");

    private void assertCounts() {
        assertEquals(List.of(), sql("select problem_key from task where state <> 'DONE'"));
        for (String query : CONTRADICTIONS) {
            assertEquals(0, sql(query).size(), query);
        }
        long counted = count("select count(*) from person_time where state = 'COUNTED'");
        assertEquals(counted, count("select sum(sign) from ledger_entry"));
        assertEquals(counted, the(Ledger.class).counted(Scope.all()));
        assertEquals(
                count("select count(distinct person_id) from person_time where state = 'COUNTED'"),
                the(Ledger.class).heads(Scope.all()));
        assertEquals(
                counted,
                count("select sum(length) from chain_head")
                        - 2 * count("select count(*) from ledger_entry where sign = -1"));
        assertEquals(counted, count("select sum(times) from head"));
        assertEquals(
                count("select count(distinct person_id) from person_time where state = 'COUNTED'"),
                count("select count(*) from head where times > 0"));
        assertEquals(
                0,
                sql("select h.person_id, h.times from head h where h.times <> (select count(*)"
                                + " from person_time p where p.person_id = h.person_id and p.state = 'COUNTED')")
                        .size());
        as(OPERATOR);
        assertTrue(the(VerifyLedger.class).verify().sound());
        assertEquals(List.of(), the(Recount.class).compare().mismatches());
    }
}
