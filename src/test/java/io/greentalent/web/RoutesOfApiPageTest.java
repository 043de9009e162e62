package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Role;
import io.greentalent.web.RouteTable.Line;
import io.greentalent.web.RouteTable.Reach;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every route of the API, asked for by a key of each role of two colleges with ids of its own, of others and of nobody. What
 * changes something is only asked for where it must be refused.
 */
class RoutesOfApiPageTest extends TwoCollegesTest {
    /** Holds whatever a body must hold, so that nothing but the caller is left to be refused. */
    private static final String OBJECT = """
            {"personTimeIds": [999999999], "reason": "-", "number": "WALK", "courseId": 1, "courseVersionId": 1,
            "collegeId": 1, "termId": 1, "instructorId": 1, "capacity": 1, "startsOn": "2026-09-01",
            "endsOn": "2026-12-31", "version": 1, "kind": "THEORY", "startsAt": "2026-10-01T09:00:00",
            "endsAt": "2026-10-01T10:00:00", "hours": 1}""";

    private static final String ROW = "{\"NAME\": \"-\"}";

    private static final String MORE = "fileName=a.csv&dryRun=true&term=1";

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, List<String>> denied = new LinkedHashMap<>();

    /** By whom the log knows the user's key: a college's acts as an account of its own. */
    private final Map<String, String> accounts = new LinkedHashMap<>();

    private static List<Line> routes() {
        return TABLE.lines().stream().filter(Line::isApi).toList();
    }

    private Visitor keyOf(Rounds user) throws Exception {
        signIn(user.username);
        open("/app/keys.xhtml");
        page.fill("[id='form:name']", "walk");
        page.fill("[id='form:validUntil']", LocalDate.now().plusDays(30).toString());
        send("form:save");
        String secret = page.locator("#secret").textContent().strip();
        accounts.put(user.username, user.role == Role.COLLEGE ? "api-" + hash(secret) : user.username);
        return Visitor.nobody(BASE).with("Authorization", "Bearer " + secret);
    }

    private static String hash(String secret) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest).substring(0, 16);
    }

    @Test
    void everyRouteAnswersEachKeyAsTheTableSays() throws Exception {
        var keys = new LinkedHashMap<Rounds, Visitor>();
        for (var user : rounds()) {
            if (user.role != Role.STUDENT) {
                keys.put(user, keyOf(user));
            }
        }
        var log = new DenialLog(round("operator").visitor);
        var before = log.counts(accounts.values());
        keys.forEach((user, key) -> routes().forEach(line -> ask(user, key, line)));
        assertEquals("", String.join("\n", wrong));
        assertEquals("", String.join("\n", log.missing(before, denied)));
    }

    private void ask(Rounds user, Visitor key, Line line) {
        var reach = line.reach(user.role);
        boolean reads = line.route().startsWith("GET ");
        if (reach == null) {
            refused(user, key, line, some(line));
            return;
        }
        if (reads) {
            (reach == Reach.OPEN ? List.of(Map.<String, String>of()) : own(user, line))
                    .forEach(ids -> found(user, key, line, ids));
        }
        if (reach == Reach.OWN || (reach == Reach.ALL && reads)) {
            foreign(user, line).forEach(ids -> {
                if (reach == Reach.ALL) {
                    found(user, key, line, ids);
                } else {
                    refused(user, key, line, ids);
                }
            });
        }
        line.ids().values().forEach(kind -> refused(user, key, line, missing(some(line), kind)));
    }

    private void found(Rounds user, Visitor key, Line line, Map<String, String> ids) {
        var answer = asked(key, line, ids);
        if (answer.status() != 200 && answer.status() != 422) {
            wrong.add(user.username + ": " + line.method() + " " + address(line, ids) + ": " + answer);
        }
    }

    private void refused(Rounds user, Visitor key, Line line, Map<String, String> ids) {
        var answer = asked(key, line, ids);
        String account = Objects.requireNonNull(accounts.get(user.username));
        denied.computeIfAbsent(account, u -> new ArrayList<>()).add(line.route());
        if (!answer.denied()) {
            wrong.add(user.username + ": " + line.method() + " " + address(line, ids) + ": " + answer
                    + " instead of a denial " + answer.text());
        }
    }

    private static Visitor.Answer asked(Visitor key, Line line, Map<String, String> ids) {
        String address = address(line, ids).replace("{rule}", "id.length");
        if (line.method().equals("GET")) {
            return key.get(address.contains("/oneroster") ? address + "&" + MORE : address);
        }
        return key.with("Content-Type", takesFile(line) ? "application/octet-stream" : "application/json")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send(
                        line.method(),
                        address + (address.contains("?") ? "&" : "?") + MORE,
                        BodyPublishers.ofString(body(line)));
    }

    private static boolean takesFile(Line line) {
        return line.route().matches("POST .*(/rosters|/corrections|/oneroster|/evidence-sheet)");
    }

    private static String body(Line line) {
        if (takesFile(line)) {
            return "姓名,证件号码\n";
        }
        boolean list = line.route().matches("PUT .*/(marks|safety-passes|attendance)");
        return list ? "[]" : line.method().equals("PATCH") ? ROW : OBJECT;
    }

    /** Not all of them, as an address may ask without a key some thirty times a minute. */
    @Test
    void withoutAKeyNothingIsAnsweredAndNobodyIsLedToAPage() {
        var nobody = Visitor.nobody(BASE);
        var signedIn = round("operator").visitor;
        for (Visitor visitor : List.of(nobody, signedIn)) {
            var answers = routes().stream()
                    .filter(line -> line.method().equals("GET"))
                    .limit(10)
                    .map(line -> asked(visitor, line, some(line)))
                    .toList();
            assertTrue(
                    answers.stream().allMatch(a -> a.to().isEmpty() && (a.status() == 401 || a.status() == 429)),
                    answers::toString);
        }
    }
}
