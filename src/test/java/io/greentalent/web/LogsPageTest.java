package io.greentalent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people and other systems send stands in no log of the server, however it is sent; each answer carries its id. */
class LogsPageTest extends PageTest {
    private static final Path DATA = Path.of(System.getProperty("test.data", "target/test-data"));
    private static final Path SERVERS = Path.of("target/liberty/wlp/usr/servers");
    private static final String NAME = "欧阳绝密";
    private static final String NUMBER = "500101199003078881";
    private static final String PHONE = "13987650143";
    private static final String PASSWORD = "Geheim-7351-x";
    private static final List<String> VALUES = List.of(NAME, NUMBER, PHONE, PASSWORD);

    private final Visitor stranger = Visitor.nobody(BASE);

    @Test
    void nothingThatIsSentStandsInALog() throws IOException {
        for (String value : VALUES) {
            ask(value);
        }
        signInWrongly();
        handIn();
        search();
        var logs = logs();
        assertTrue(logs.size() > 0, "no log of the server was found below " + SERVERS);
        for (Path log : logs) {
            var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            for (String value : VALUES) {
                assertTrue(!text.contains(value), () -> log + " holds " + value);
            }
        }
    }

    /** By an address, by a header, as JSON that is none, and under a key. */
    private void ask(String value) {
        String typed = java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
        stranger.get("/public/signin.xhtml?target=/app/home.xhtml?q=" + typed);
        stranger.get("/no/such/" + typed);
        stranger.get("/public/index.xhtml?q=" + typed);
        stranger.with("Authorization", "Bearer " + typed).get("/api/v1/colleges?q=" + typed);
        stranger.with("Cookie", "GTSESSION=" + typed).get("/app/home.xhtml");
        stranger.with("Content-Type", "application/json")
                .send("POST", "/api/v1/persons", HttpRequest.BodyPublishers.ofString("{\"name\":\"" + value));
        stranger.with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/public/signin.xhtml",
                        HttpRequest.BodyPublishers.ofString("jakarta.faces.ViewState=" + typed + "&a=" + typed));
    }

    private void signInWrongly() {
        for (String name : List.of(NUMBER, NAME, "operator\n" + PHONE)) {
            open("/public/signin.xhtml");
            page.fill("[id='form:username']", name);
            page.fill("[id='form:password']", PASSWORD);
            page.click("[id='form:signIn']");
            page.locator("#notes li").first().waitFor();
        }
    }

    private void handIn() {
        signIn("college");
        for (String name : List.of(NAME + ".xlsx", NUMBER + ".csv")) {
            open("/college/rosters/new.xhtml");
            byte[] rows = ("姓名,证件号码,电话\n" + NAME + "," + NUMBER + "," + PHONE + "\n\"" + NAME)
                    .getBytes(StandardCharsets.UTF_8);
            page.setInputFiles("input[type=file]", new FilePayload(name, "text/csv", rows));
            page.click("[id='form:upload']");
            page.locator("#notes li, [id='act:write']").first().waitFor();
        }
    }

    private void search() {
        signIn("operator");
        for (String value : VALUES) {
            String typed = java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
            page.navigate(BASE + "/operator/persons.xhtml?q=" + typed);
            page.navigate(BASE + "/operator/audit.xhtml?user=" + typed + "&from=" + typed);
            page.navigate(BASE + "/operator/account.xhtml?id=" + typed);
        }
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(SERVERS)) {
            return files.filter(file -> file.toString().contains("/logs/"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    @Test
    void everyAnswerHasAnIdOfItsOwn() throws Exception {
        String first = id("/public/index.xhtml", "");
        assertNotEquals(first, id("/public/index.xhtml", ""));
        assertTrue(first.matches("[0-9a-f]{16}"), first);
        assertTrue(id("/no/such/page", "").matches("[0-9a-f]{16}"));
    }

    @Test
    void withoutAProxyThatSaysSoAnIdIsNotTakenOver() throws Exception {
        assertNotEquals("4bf92f3577b34da6", id("/public/index.xhtml", "4bf92f3577b34da6"));
    }

    @Test
    void noFilesOfFailuresAreWritten() throws IOException {
        assertEquals(
                List.of(),
                logs().stream().filter(log -> log.toString().contains("/ffdc/")).toList());
    }

    @Test
    void aRealFailureTellsItsNumberToUserLogAndAuditPageAndNothingElse() throws Exception {
        String content = "%PDF-1.7 " + NAME + " " + NUMBER + " " + PHONE + " " + PASSWORD;
        String address = attached(NAME + ".pdf", content);
        var stored = DATA.resolve("files").resolve(path(sha256(content)));
        Files.delete(stored);
        // Asked beside the page: a page that is answered so is a complaint of every test.
        var answer = page.request().get(address);
        assertEquals(500, answer.status());
        String request = answer.headers().get("x-request-id");
        var incident =
                Pattern.compile("[2-9A-HJ-NP-Z]{8}").matcher(answer.text().replaceAll("(?s).*gt-incident", ""));
        assertTrue(answer.text().contains(request), answer.text());
        assertTrue(incident.find(), answer.text());
        String number = incident.group();
        boolean logged = false;
        for (Path log : logs()) {
            var text = Files.readString(log);
            for (String value : VALUES) {
                assertTrue(!text.contains(value), () -> log + " holds " + value);
            }
            logged |= text.lines().anyMatch(line -> line.contains("[" + request + "] incident " + number));
        }
        assertTrue(logged, "no line of " + request + " and " + number);
        Files.writeString(stored, content);
    }

    @Test
    void theLinesOfARequestAreFoundByItsId() {
        signIn("college");
        var refused = page.request().get(BASE + "/operator/accounts.xhtml");
        assertEquals(403, refused.status());
        String request = refused.headers().get("x-request-id");
        signIn("operator");
        open("/operator/audit.xhtml?work=" + request);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr").first()).containsText(request);
        accessible("one request in the audit log");
        fits("one request in the audit log");
    }

    /** As the scan of an agreement; gives the address of the file. */
    private String attached(String name, String content) {
        signIn("operator");
        open("/operator/partners.xhtml");
        page.navigate(page.locator("a[href*='agreement.xhtml?id=']")
                .first()
                .evaluate("a => a.href")
                .toString());
        page.setInputFiles(
                "input[type='file']",
                new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
        send("scan:attach");
        assertThat(page.locator(".gt-note.gt-ok")).isVisible();
        return page.locator("a[href*='/app/partners/scan']")
                .first()
                .evaluate("a => a.href")
                .toString();
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Path path(String sha256) {
        return Path.of(sha256.substring(0, 2), sha256);
    }

    private static String id(String path, String told) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(BASE + path)).version(HttpClient.Version.HTTP_1_1);
        if (!told.isEmpty()) {
            request.header("X-Request-Id", told);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("X-Request-Id")
                .orElse("");
    }
}
