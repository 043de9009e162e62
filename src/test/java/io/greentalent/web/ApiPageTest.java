package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.greentalent.sheets.TestWorkbook;
import io.greentalent.web.DirtyRoster.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A college's own system drives the thread from a roster to the ledger, by keys that people made on the page. */
class ApiPageTest extends ThreadSteps {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PEOPLE = 5;

    @Test
    void aSystemDrivesTheThreadFromTheRosterToTheLedger() {
        String number = "API-1";
        String offering = openOffering(number, 1, "殷若川", 40);
        planSessions("THEORY", 4, 8, 28);
        var college = system("college", "教务系统");
        var operator = system("operator", "示范单位平台");
        var instructor = system("instructor", "教学平台");
        long before = operator.get("ledger/summary").number("counted");

        long report = handIn(college, offering);
        assertEquals(
                "SUBMITTED", college.post("rosters/" + report + "/submit", "").word("state"));
        assertEquals(
                "VERIFIED", operator.post("rosters/" + report + "/verify", "").word("state"));

        record(instructor, offering);
        var waiting = college.get("person-times?state=EVIDENCED&offering=" + offering);
        assertEquals(PEOPLE, waiting.number("total"));
        String ids = "{\"personTimeIds\":["
                + elements(waiting).map(p -> p.get("id").getAsString()).collect(Collectors.joining(",")) + "]}";
        assertEquals(
                PEOPLE,
                college.post("offerings/" + offering + "/completions/confirm", ids)
                        .number("decided"));
        assertEquals(
                PEOPLE,
                operator.post("offerings/" + offering + "/completions/verify", ids)
                        .number("counted"));
        assertEquals(
                PEOPLE,
                operator.post("offerings/" + offering + "/completions/verify", ids)
                        .number("before"));

        assertEquals(before + PEOPLE, operator.get("ledger/summary").number("counted"));
        assertEquals(before + PEOPLE, countedOnTheOnePage());
        provesOne(operator, offering);
        assertTrue(operator.post("ledger/verify", "").object().get("sound").getAsBoolean());
        assertTrue(operator.post("ledger/recount", "").object().get("sound").getAsBoolean());
    }

    /** Tried without a trace, taken once for its key, and written to the end; gives the report's id. */
    private long handIn(ApiClient college, String offering) {
        byte[] file = workbook();
        String path = "rosters?fileName=roster.xlsx&offering=" + offering;
        long reports = college.get("rosters").number("total");
        var tried = college.send("POST", path + "&dryRun=true", file, XLSX);
        assertEquals(200, tried.status(), tried.text());
        assertEquals(
                List.of("ACCEPT", "ACCEPT", "ACCEPT", "ACCEPT", "ACCEPT", "REJECT"),
                StreamSupport.stream(tried.object().getAsJsonArray("rows").spliterator(), false)
                        .map(row -> row.getAsJsonObject().get("verdict").getAsString())
                        .toList());
        var finding = tried.object()
                .getAsJsonArray("rows")
                .get(PEOPLE)
                .getAsJsonObject()
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject();
        assertEquals("ID_NUMBER", finding.get("column").getAsString());
        assertEquals("id.checkDigit", finding.get("rule").getAsString());
        assertFalse(finding.get("mend").getAsString().isBlank());
        assertEquals(reports, college.get("rosters").number("total"));

        assertEquals(422, college.send("POST", path, file, XLSX).status());
        var taken = college.send("POST", path, file, XLSX, "Idempotency-Key", "autumn-1");
        assertEquals(202, taken.status(), taken.text());
        long id = taken.number("id");
        var again = college.send("POST", path, file, XLSX, "Idempotency-Key", "autumn-1");
        assertEquals(id, again.number("id"));
        assertEquals(reports + 1, college.get("rosters").number("total"));
        var other = college.send("POST", path + "&term=1", file, XLSX, "Idempotency-Key", "autumn-1");
        assertEquals("shared.idempotency.otherRequest", other.word("code"));

        page.waitForCondition(() -> college.get("rosters/" + id).word("state").equals("COMMITTED"));
        assertEquals(
                PEOPLE,
                college.get("rosters/" + id)
                        .object()
                        .getAsJsonObject("counts")
                        .get("applied")
                        .getAsLong());
        return id;
    }

    private byte[] workbook() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("姓名", "证件号码", "人员类别"));
        IntStream.range(2000, 2000 + PEOPLE)
                .mapToObj(Person::of)
                .forEach(p -> rows.add(List.of(p.name(), p.number(), "在校生")));
        String number = Person.of(2900).number();
        char wrong = number.charAt(17) == '0' ? '1' : '0';
        rows.add(List.of("赵一", number.substring(0, 17) + wrong, "在校生"));
        return new TestWorkbook().rows("名册", rows).bytes();
    }

    private void record(ApiClient instructor, String offering) {
        var enrolled = elements(instructor.get("enrolments?offering=" + offering))
                .map(e -> e.get("id").getAsLong())
                .toList();
        assertEquals(PEOPLE, enrolled.size());
        for (var session :
                instructor.get("sessions?offering=" + offering).json().getAsJsonArray()) {
            String told = enrolled.stream()
                    .map(id -> "{\"enrolmentId\":" + id + ",\"present\":true}")
                    .collect(Collectors.joining(",", "[", "]"));
            long id = session.getAsJsonObject().get("id").getAsLong();
            var recorded = instructor.put("sessions/" + id + "/attendance", told);
            assertEquals(PEOPLE, recorded.number("changed"), recorded.text());
        }
        String marks = enrolled.stream()
                .map(id -> "{\"enrolmentId\":" + id + ",\"score\":85.5}")
                .collect(Collectors.joining(",", "[", "]"));
        assertEquals(
                PEOPLE,
                instructor.put("offerings/" + offering + "/marks", marks).number("changed"));
    }

    private static void provesOne(ApiClient operator, String offering) {
        var one = elements(operator.get("person-times?state=COUNTED&offering=" + offering))
                .findFirst()
                .orElseThrow();
        var evidence = operator.get("person-times/" + one.get("id").getAsLong() + "/evidence")
                .object();
        assertEquals(4, evidence.getAsJsonArray("sessions").size());
        assertEquals(
                "API",
                evidence.getAsJsonObject("mark")
                        .getAsJsonObject("recorded")
                        .get("via")
                        .getAsString());
        assertEquals(1, evidence.getAsJsonArray("entries").size());
        assertEquals(
                evidence.getAsJsonArray("entries").get(0),
                operator.get("ledger/entries?personTime=" + one.get("id").getAsLong())
                        .items()
                        .get(0));
    }

    private static Stream<JsonObject> elements(ApiClient.Answer answer) {
        return StreamSupport.stream(answer.items().spliterator(), false).map(e -> e.getAsJsonObject());
    }

    @Test
    void withoutAKeyTheAnswerIsJsonAndNoSignInPage() {
        for (String path : List.of("colleges", "offerings/1", "no/such/thing")) {
            var answer = new ApiClient(BASE, "").get(path);
            assertEquals(401, answer.status(), path);
            assertEquals("application/problem+json;charset=UTF-8", answer.type().replace("; ", ";"), path);
            assertEquals("shared.api.noKey", answer.word("code"), path);
        }
    }

    @Test
    void anothersThingsAreNotThereAndWhatCannotBeReadIsToldSo() {
        var college = system("college2", "别校系统");
        assertEquals(404, college.get("rosters/1").status());
        assertEquals(404, college.get("colleges/1").status());
        assertEquals(404, college.get("nothing").status());
        assertEquals(
                405,
                college.send("PATCH", "colleges", "{}".getBytes(), "application/json")
                        .status());
        assertEquals(400, college.post("offerings", "{\"number\":").status());
        assertEquals(422, college.post("offerings", "{}").status());
        assertEquals("number", college.post("offerings", "{}").word("field"));
        assertEquals(422, college.get("offerings?size=0").status());
        assertEquals(422, college.put("offerings/1/marks", "[null]").status());
        var unreadable = college.send("GET", "terms", new byte[0], "x/y/z");
        assertEquals("400 shared.api.text.400", unreadable.status() + " " + unreadable.word("code"));
        assertEquals(403, college.post("ledger/verify", "").status());
        var broken =
                college.send("POST", "rosters?fileName=a.xlsx&dryRun=true&term=1", "PK no workbook".getBytes(), XLSX);
        assertEquals(422, broken.status(), broken.text());
    }

    @Test
    void aRevokedKeyOpensNothingAnyMore() {
        String key = key("commission", "监管平台");
        var system = new ApiClient(BASE, key);
        assertEquals(200, system.get("ledger/summary").status());
        open("/app/keys.xhtml");
        agree("table:keys:0:revoke");
        said("密钥已吊销");
        assertEquals(401, system.get("ledger/summary").status());
    }

    @Test
    void theDescriptionNamesEveryAddressAndCanBeTried() {
        as("operator");
        open("/app/keys.xhtml");
        accessible("the keys");
        fits("the keys");
        var description = page.request().get(BASE + "/api/openapi?format=json");
        assertEquals(200, description.status());
        for (String path : List.of("/api/v1/rosters", "/api/v1/ledger/entries", "/api/v1/person-times/{id}/evidence")) {
            assertTrue(description.text().contains("\"" + path + "\""), path);
        }
        page.navigate(BASE + "/api/try/");
        page.locator(".opblock").first().waitFor();
    }
}
