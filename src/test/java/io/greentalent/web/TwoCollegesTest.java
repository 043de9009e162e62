package io.greentalent.web;

import com.microsoft.playwright.options.FilePayload;
import io.greentalent.shared.Role;
import io.greentalent.web.RouteTable.Line;
import io.greentalent.web.RouteTable.Reach;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** Each role of two colleges, and the ids that are there for each to see (两校各角色). */
abstract class TwoCollegesTest extends PageTest {
    private static final String NOBODYS = "999999999";
    /** How many ids of a kind are tried; the profile soak tries more. */
    private static final int EACH = Math.max(1, Integer.getInteger("walk.each", 2) / 2);

    static final Map<String, Role> USERS = new LinkedHashMap<>();

    static {
        USERS.put("college", Role.COLLEGE);
        USERS.put("college2", Role.COLLEGE);
        USERS.put("instructor", Role.INSTRUCTOR);
        USERS.put("instructor2", Role.INSTRUCTOR);
        USERS.put("student", Role.STUDENT);
        USERS.put("base", Role.BASE_MANAGER);
        USERS.put("operator", Role.OPERATOR);
        USERS.put("commission", Role.COMMISSION);
    }

    static final RouteTable TABLE = RouteTable.read();
    private static final Map<String, Rounds> ROUNDS = new LinkedHashMap<>();

    @BeforeAll
    void goRound() {
        if (!ROUNDS.isEmpty()) {
            return;
        }
        openContext();
        scans();
        USERS.forEach((username, role) -> {
            signIn(username);
            var round = new Rounds(username, role, visitor(), TABLE).walked();
            switch (role) {
                case INSTRUCTOR -> round.find(sheet(round));
                case COLLEGE ->
                    // The sample's colleges are numbered in their order; no page of a college's names its number.
                    round.find(roster()).know("college", username.equals("college") ? "1" : "2");
                case OPERATOR ->
                    round.find("/operator/persons/compare.xhtml?from=1&into=2")
                            .find(merge())
                            // Found by typing a name, so no link names the person.
                            .know("person", "1");
                default -> {}
            }
            ROUNDS.put(username, round);
        });
        closeContext();
    }

    static List<Rounds> rounds() {
        return List.copyOf(ROUNDS.values());
    }

    static Rounds round(String username) {
        return Objects.requireNonNull(ROUNDS.get(username));
    }

    /** The scanned paper of an agreement of each of the two colleges. */
    private void scans() {
        for (String college : List.of("college", "college2")) {
            signIn(college);
            open("/college/partners/agreements.xhtml");
            String agreement =
                    page.locator("main a[href*='agreement.xhtml?id=']").first().getAttribute("href");
            signIn("operator");
            open("/operator/partners/" + agreement.replaceAll(".*/", ""));
            page.setInputFiles("input[type='file']", file("协议.pdf", "%PDF-1.7 signed"));
            send("scan:attach");
        }
    }

    /** Reads a sheet of attendance and marks; gives the address of its preview. */
    private String sheet(Rounds round) {
        var offering = round.seen(line("/instructor/offerings/import.xhtml"))
                .iterator()
                .next();
        String id = "?id=" + offering.get("offering");
        byte[] template =
                round.visitor.get("/instructor/offerings/sheet.xhtml" + id).body();
        open("/instructor/offerings/import.xhtml" + id);
        page.setInputFiles("input[type='file']", new FilePayload("sheet.xlsx", "application/octet-stream", template));
        send("form:read");
        page.waitForURL("**/preview.xhtml?id=*");
        return page.url().substring(BASE.length());
    }

    /** Merges two persons and takes it back; gives the address of the record. */
    private String merge() {
        open("/operator/persons/compare.xhtml?from=1&into=2");
        page.fill("[id='form:reason']", "同一人");
        send("form:merge");
        page.waitForURL("**/persons/merge.xhtml?id=*");
        String record = page.url().substring(BASE.length());
        page.fill("[id='form:reason']", "误合并");
        send("form:undo");
        return record;
    }

    /** Hands in a roster with a row to mend; gives the address of the report. */
    private String roster() {
        open("/college/rosters/new.xhtml");
        page.setInputFiles("input[type='file']", file("a.csv", "姓名,证件号码,人员类别,开课编号\n张?,0,在校生,-\n"));
        page.click("[id='form:upload']");
        page.waitForURL("**/college/rosters/report.xhtml?id=*");
        return page.url().substring(BASE.length());
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Line line(String route) {
        return TABLE.lines().stream()
                .filter(l -> l.route().equals(route))
                .findFirst()
                .orElseThrow();
    }

    private Visitor visitor() {
        var cookies =
                context.cookies().stream().map(c -> c.name + "=" + c.value).toList();
        return Visitor.nobody(BASE).with("Cookie", String.join("; ", cookies)).with("Accept-Language", "zh-CN");
    }

    /** With ids of nobody, each another, where there are none of that kind. */
    static String address(Line line, Map<String, String> byKind) {
        var values = new LinkedHashMap<String, String>();
        line.ids().forEach((name, kind) -> values.put(name, byKind.getOrDefault(kind, "99999999" + values.size())));
        return line.address(values);
    }

    private static List<Map<String, String>> few(Set<Map<String, String>> ids) {
        return ids.stream().limit(EACH).toList();
    }

    /** What the user found by links; for who reaches everything, also what the first college found. */
    List<Map<String, String>> own(Rounds user, Line line) {
        return few(
                line.reach(user.role) == Reach.ALL && !seenBy("college", line).isEmpty()
                        ? seenBy("college", line)
                        : user.seen(line));
    }

    /** What the counterpart of the other college found, and this one did not. */
    List<Map<String, String>> foreign(Rounds user, Line line) {
        String other = Map.of("college2", "college", "instructor", "instructor2", "instructor2", "instructor")
                .getOrDefault(user.username, "college2");
        var theirs = new HashSet<>(seenBy(other, line));
        theirs.removeAll(user.seen(line));
        return few(theirs);
    }

    private static Set<Map<String, String>> seenBy(String username, Line line) {
        return round(username).seen(line);
    }

    /** Anybody's ids for that address: who is refused by role is refused whatever stands there. */
    Map<String, String> some(Line line) {
        return ROUNDS.values().stream()
                .flatMap(user -> user.seen(line).stream())
                .findFirst()
                .orElse(Map.of());
    }

    static Map<String, String> missing(Map<String, String> ids, String kind) {
        var others = new LinkedHashMap<>(ids);
        others.put(kind, NOBODYS);
        return others;
    }
}
