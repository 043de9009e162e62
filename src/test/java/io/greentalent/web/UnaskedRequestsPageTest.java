package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.web.Visitor.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that no page of ours sends: forms of other sites, old and invented states of views, files that break off. Sends
 * what it finds, so it plays late.
 */
class UnaskedRequestsPageTest extends TwoCollegesTest {
    /** Another one each time, as a test may be played again on one server. */
    private static final String TWICE = "twice" + System.nanoTime() % 1_000_000;

    private static final String MARK = "gt-naughty";
    /** What has broken programs before; each ends with a tag of its own that must never stand in a page as it is. */
    private static final List<String> NAUGHTY = Stream.of(
                    "\"'><",
                    "${7*7}#{1+1}%{3*3}{{4*4}}",
                    "'; drop table person; --",
                    "=cmd|' /C calc'!A0",
                    "../../etc/passwd",
                    "\u202Etest\u202C",
                    "Z\u0351\u036B\u0343a\u0328\u0327l\u0334go",
                    "\uD800",
                    "\u0000\u0007\u001B[31m",
                    "\uFEFF\uFFFF\uFFFE",
                    "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                    "𠮷𬭬䶮",
                    "NaN",
                    "1e400",
                    "-9223372036854775809",
                    "0x7fffffffffffffff",
                    "2026-02-30",
                    "9999999999-12-31",
                    "null",
                    "undefined",
                    "true",
                    "%00%0d%0aSet-Cookie:a=b",
                    "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
                    "${jndi:ldap://127.0.0.1/a}",
                    "\r\nX-Header: a",
                    "ｈｔｔｐ：／／",
                    "İıſK",
                    "\t\t\t",
                    "(".repeat(500),
                    "字".repeat(5_000))
            .map(text -> text + "<" + MARK + ">")
            .toList();

    private static final List<String> STATES = List.of(
            "",
            "stateless",
            "0",
            "-1:-1",
            "1:2",
            "AAAA",
            "%00",
            "<x>",
            "A".repeat(10_000),
            "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==");
    /** How many of them are typed into a form; the profile soak types more. */
    private static final int EACH = Integer.getInteger("wild.values", 4) / 2;

    /** Each page with a form once, for whom it first is. */
    private static Map<String, Rounds> pages() {
        var pages = new LinkedHashMap<String, Rounds>();
        var known = new HashSet<String>();
        for (var user : rounds().reversed()) {
            for (var line : TABLE.lines()) {
                boolean own = !line.isApi()
                        && line.reach(user.role) != null
                        && line.route().endsWith(".xhtml");
                if (own
                        && !line.route().equals("/app/password.xhtml")
                        && known.add(line.route().replaceFirst("^/[a-z]+", "") + line.ids())) {
                    new TwoCollegesIds(user, line).first().ifPresent(address -> pages.put(address, user));
                }
            }
        }
        return pages;
    }

    private record TwoCollegesIds(Rounds user, RouteTable.Line line) {
        java.util.Optional<String> first() {
            return line.ids().isEmpty()
                    ? java.util.Optional.of(line.route())
                    : user.seen(line).stream().findFirst().map(ids -> address(line, ids));
        }
    }

    private static List<SentForm> forms(Rounds user, String address) {
        return SentForm.in(user.visitor.get(address).text());
    }

    @Test
    void whateverIsTypedIsAnsweredAndNothingOfItIsATag() {
        var wrong = new ArrayList<String>();
        int[] sent = {0};
        pages().forEach((address, user) -> {
            for (int i = 0; i < EACH; i++) {
                for (var form : forms(user, address)) {
                    int from = sent[0]++;
                    var answer = user.visitor.post(
                            form.action(),
                            form.typed(name -> NAUGHTY.get(Math.floorMod(from + name.hashCode(), NAUGHTY.size()))));
                    judge(address, answer, wrong);
                }
            }
            judge(address, user.visitor.get(address), wrong);
        });
        assertEquals("", String.join("\n", wrong));
        assertTrue(sent[0] >= 30, () -> "only " + sent[0] + " forms were sent");
    }

    private static void judge(String address, Answer answer, List<String> wrong) {
        if (answer.status() >= 500 || answer.to().contains("code=500")) {
            wrong.add(address + ": " + answer);
        }
        if (answer.text().contains("<" + MARK)) {
            wrong.add(address + ": what was typed is a tag");
        }
    }

    @Test
    void aStateOfNoViewIsAnExpiredPageAndAnotherUsersIsNobodys() {
        var wrong = new ArrayList<String>();
        var stranger = round("college2");
        var strangers = forms(stranger, "/college/partners/majors.xhtml")
                .getFirst()
                .fields()
                .get(SentForm.STATE);
        for (String address :
                List.of("/operator/account.xhtml", "/operator/partners/enterprise.xhtml", "/operator/taskbook.xhtml")) {
            var operator = round("operator").visitor;
            var form = SentForm.in(operator.get(address).text()).getFirst();
            Stream.concat(STATES.stream(), Stream.of(strangers)).forEach(state -> {
                var answer = operator.post(form.action(), form.withState(state));
                if (!answer.to().contains("code=440") && !(state.isEmpty() && answer.status() < 400)) {
                    wrong.add(address + " with " + state.substring(0, Math.min(20, state.length())) + ": " + answer);
                }
            });
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void aViewThatWasForgottenIsAnExpiredPage() {
        var operator = round("operator").visitor;
        var form = SentForm.in(operator.get("/operator/account.xhtml").text()).getFirst();
        for (int i = 0; i < 21; i++) {
            operator.get("/operator/partners/enterprise.xhtml");
        }
        assertTrue(operator.post(form.action(), form.sent()).to().contains("code=440"));
    }

    @Test
    void aFormThatIsSentTwiceMakesOneThing() {
        var operator = round("operator").visitor;
        String page = "/operator/account.xhtml";
        var form = SentForm.in(operator.get(page).text()).getFirst();
        var typed = form.typed(name -> name.endsWith("username") ? TWICE : name.endsWith("name") ? "两次" : "");
        typed.put("form:roles", "BASE_MANAGER");
        var first = operator.post(form.action(), typed);
        var second = operator.post(form.action(), typed);
        assertTrue(first.status() < 400 && second.status() < 400, first + " and " + second);
        String listed = operator.get("/operator/accounts.xhtml?q=" + TWICE).text();
        assertEquals(2, listed.split("account.xhtml\\?id=", -1).length, "one account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example",
                "Origin: null"
            })
    void nothingIsTakenFromAnotherSitesPage(String header) {
        var operator = round("operator").visitor;
        String[] named = header.split(": ", 2);
        var foreign = operator.with(named[0], named[1]);
        var log = new DenialLog(operator);
        var before = log.counts(List.of("operator"));
        var form = SentForm.in(operator.get("/operator/account.xhtml").text()).getFirst();
        var answers = Stream.of(form.action(), "/public/preferences", "/public/signin.xhtml", "/app/home.xhtml")
                .map(path -> foreign.post(path, form.sent()).status())
                .toList();
        assertEquals(List.of(403, 403, 403, 403), answers);
        assertEquals(
                List.of(),
                log.missing(
                        before,
                        Map.of(
                                "operator",
                                List.of(
                                        form.action(),
                                        "/public/preferences",
                                        "/public/signin.xhtml",
                                        "/app/home.xhtml"))));
        assertEquals(200, foreign.get("/app/home.xhtml").status(), "a link from elsewhere still leads here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"form:file\"; filename=\"a.xlsx\"\r\n\r\nPK\u0003",
                "multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"",
                "multipart/form-data; boundary=x|",
                "multipart/form-data|--x\r\n\r\n--x--",
                "multipart/form-data; boundary=y|--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n",
                "application/x-www-form-urlencoded|form=form&form%3Aname=%",
                "application/x-www-form-urlencoded|%%%=&&&=&a=%zz",
                "text/xml|<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
            })
    void whatBreaksOffOrIsNoFormIsNoFailure(String request) throws IOException {
        String type = request.substring(0, request.indexOf('|'));
        String body = request.substring(request.indexOf('|') + 1);
        for (int promised : List.of(body.length(), body.length() + 1000)) {
            String answer = raw("/college/rosters/new.xhtml", type, promised, body);
            assertFalse(
                    answer.startsWith("HTTP/1.1 5"),
                    type + ": " + answer.lines().findFirst().orElse(""));
            assertFalse(answer.contains("root:"), "a file of the server");
        }
    }

    /** Sends it as it stands, and no more of it than it is; empty where the server hung up. */
    private static String raw(String path, String type, int promised, String body) throws IOException {
        var to = URI.create(BASE);
        try (var socket = new Socket(to.getHost(), to.getPort())) {
            socket.setSoTimeout(20_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: " + to.getAuthority() + "\r\nCookie: "
                    + round("college").visitor.header("Cookie") + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                    + promised + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
