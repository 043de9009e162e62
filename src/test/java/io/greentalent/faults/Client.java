package io.greentalent.faults;

import com.google.gson.JsonObject;
import io.greentalent.servers.Wait;
import io.greentalent.sheets.TestWorkbook;
import io.greentalent.web.ApiClient;
import io.greentalent.web.ApiClient.Answer;
import io.greentalent.web.DirtyRoster.Person;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A college's system that takes one offering after another from its roster to the ledger, and sends a request again, the same
 * one, until it is told what came of it (客户端).
 */
final class Client implements Callable<Integer> {
    static final int PEOPLE = 25;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The keys of those who act: the college's office, the operator, the instructor. */
    record Keys(ApiClient college, ApiClient operator, ApiClient instructor) {}

    /** What an offering needs that stands already. */
    record World(
            long collegeId, long courseId, long courseVersionId, long termId, long instructorId, LocalDate today) {}

    private final int number;
    private final Keys keys;
    private final World world;
    private final Told told;
    private final AtomicBoolean stop;

    Client(int number, Keys keys, World world, Told told, AtomicBoolean stop) {
        this.number = number;
        this.keys = keys;
        this.world = world;
        this.told = told;
        this.stop = stop;
    }

    /** Until it is asked to stop; an offering that was begun is brought to its end. Gives how many there were. */
    @Override
    public Integer call() {
        int round = 0;
        while (!stop.get()) {
            offering(round++);
        }
        return round;
    }

    private void offering(int round) {
        long offering = opened("F" + number + "-" + round);
        sessions(offering);
        long report = handedIn(offering, round);
        settled(() -> keys.college.post("rosters/" + report + "/submit", ""), "SUBMITTED", report);
        settled(() -> keys.operator.post("rosters/" + report + "/verify", ""), "VERIFIED", report);
        recorded(offering);
        var ids = personTimes(offering);
        String chosen = "{\"personTimeIds\":" + ids + "}";
        written(() -> keys.college.post("offerings/" + offering + "/completions/confirm", chosen));
        told.confirmed(ids);
        written(() -> keys.operator.post("offerings/" + offering + "/completions/verify", chosen));
        told.counted(ids);
    }

    /** Its number is unique: whoever was not told looks whether it stands before trying again. */
    private long opened(String name) {
        String body =
                "{\"number\":\"" + name + "\",\"collegeId\":" + world.collegeId + ",\"courseId\":" + world.courseId
                        + ",\"courseVersionId\":" + world.courseVersionId + ",\"termId\":" + world.termId
                        + ",\"instructorId\":" + world.instructorId
                        + ",\"startsOn\":\"" + world.today.minusDays(30) + "\",\"endsOn\":\"" + world.today.minusDays(1)
                        + "\",\"capacity\":60}";
        written(() -> {
            var there = keys.operator.get("offerings?q=" + name);
            if (there.status() != 200 || there.number("total") > 0) {
                return there;
            }
            var made = keys.operator.post("offerings", body);
            // What was lost on the way may have been stored after it was looked for.
            return refused(made) ? keys.operator.get("offerings?q=" + name) : made;
        });
        return first(until(() -> keys.operator.get("offerings?q=" + name)));
    }

    private static boolean refused(Answer answer) {
        return answer.status() == 409 || answer.status() == 422;
    }

    private static long first(Answer listed) {
        return elements(listed).findFirst().orElseThrow().get("id").getAsLong();
    }

    private void sessions(long offering) {
        String slot = "{\"kind\":\"THEORY\",\"startsAt\":\"" + world.today.minusDays(28) + "T09:00:00\",\"endsAt\":\""
                + world.today.minusDays(28) + "T15:00:00\",\"hours\":8,\"place\":\"A101\",\"times\":4}";
        written(() -> {
            var there = keys.operator.get("sessions?offering=" + offering);
            boolean none =
                    there.status() == 200 && there.json().getAsJsonArray().isEmpty();
            return none ? keys.operator.post("sessions?offering=" + offering, slot) : there;
        });
    }

    private long handedIn(long offering, int round) {
        byte[] file = roster(round);
        String key = "faults-" + number + "-" + round;
        long report = written(() -> keys.college.send(
                        "POST",
                        "rosters?fileName=roster.xlsx&offering=" + offering,
                        file,
                        XLSX,
                        "Idempotency-Key",
                        key))
                .number("id");
        told.handedIn(report, PEOPLE);
        Wait.until(
                "roster " + report + " written", PATIENCE, () -> state(report).equals("COMMITTED"));
        return report;
    }

    private String state(long report) {
        return until(() -> keys.college.get("rosters/" + report)).word("state");
    }

    private byte[] roster(int round) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("姓名", "证件号码", "人员类别"));
        IntStream.range(round * PEOPLE, (round + 1) * PEOPLE)
                .mapToObj(n -> Person.of((long) number, n))
                .forEach(p -> rows.add(List.of(p.name(), p.number(), "在校生")));
        return new TestWorkbook().rows("名册", rows).bytes();
    }

    /** A step that is refused once it was taken: whoever was not told finds it in the state. */
    private void settled(Callable<Answer> step, String state, long report) {
        written(() -> {
            var answer = step.call();
            return refused(answer) && state(report).equals(state) ? keys.college.get("rosters/" + report) : answer;
        });
    }

    private void recorded(long offering) {
        var enrolled = elements(until(() -> keys.instructor.get("enrolments?size=200&offering=" + offering)))
                .map(e -> e.get("id").getAsLong())
                .toList();
        for (var session : until(() -> keys.instructor.get("sessions?offering=" + offering))
                .json()
                .getAsJsonArray()) {
            long id = session.getAsJsonObject().get("id").getAsLong();
            written(() -> keys.instructor.put("sessions/" + id + "/attendance", each(enrolled, "\"present\":true")));
        }
        written(() -> keys.instructor.put("offerings/" + offering + "/marks", each(enrolled, "\"score\":85.5")));
    }

    private static String each(List<Long> enrolled, String what) {
        return enrolled.stream()
                .map(id -> "{\"enrolmentId\":" + id + "," + what + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private List<Long> personTimes(long offering) {
        var ids = elements(until(() -> keys.college.get("person-times?size=200&offering=" + offering)))
                .map(p -> p.get("id").getAsLong())
                .toList();
        if (ids.size() != PEOPLE) {
            throw new AssertionError("offering " + offering + " has " + ids.size() + " person-times, not " + PEOPLE);
        }
        return ids;
    }

    private static Stream<JsonObject> elements(Answer answer) {
        return StreamSupport.stream(answer.items().spliterator(), false).map(e -> e.getAsJsonObject());
    }

    /** Sends a write until it is acknowledged. */
    private Answer written(Callable<Answer> request) {
        var sentAt = new long[1];
        var answer = until(() -> {
            sentAt[0] = System.nanoTime();
            return request.call();
        });
        told.wrote(sentAt[0]);
        return answer;
    }

    /** Sends it until it is acknowledged; anything but success or word that it may be tried again ends the test. */
    private Answer until(Callable<Answer> request) {
        var got = new Answer[1];
        Wait.until("answer for client " + number, PATIENCE, () -> {
            try {
                got[0] = request.call();
            } catch (UncheckedIOException e) {
                return false;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            int status = got[0].status();
            if ((status >= 400 && status < 500 && status != 429) || status == 500) {
                throw new AssertionError("client " + number + " was answered: " + status + " " + got[0].text());
            }
            return status < 300;
        });
        return got[0];
    }
}
