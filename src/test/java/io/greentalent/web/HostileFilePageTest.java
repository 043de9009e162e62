package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import io.greentalent.sheets.TestWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that are not what they claim to be, on every page that takes one: a sentence, and nothing is taken in. */
class HostileFilePageTest extends PageTest {
    private static final String ROW = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

    private static Stream<FilePayload> sheets() {
        return Stream.of(
                file("empty.xlsx", new byte[0]),
                file("encrypted.xlsx", TestWorkbook.ole("EncryptedPackage")),
                file("old.xls", TestWorkbook.ole("Workbook")),
                file("macro.xlsx", plain().part("xl/vbaProject.bin", "x").bytes()),
                file("bomb.xlsx", bomb()),
                file("climbing.xlsx", plain().part("../evil.xml", "<a/>").bytes()),
                file("picture.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                file("page.csv", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
                file("noise.csv", noise(4096)));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static TestWorkbook plain() {
        return new TestWorkbook().sheet("a", ROW);
    }

    private static byte[] bomb() {
        return plain().sharedStrings("<si><t>aaaaaaaaaa</t></si>".repeat(500_000))
                .bytes();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** Hands each file in; which of them were answered by anything but a sentence at the top of the same page. */
    private List<String> taken(String path, String button, Stream<FilePayload> files) {
        var taken = new ArrayList<String>();
        files.forEach(file -> {
            open(path);
            page.setInputFiles("[id='form:file'], [id='scan:file']", file);
            page.click("[id='" + button + "']");
            page.locator("#notes li, [id='act:write']").first().waitFor();
            if (page.locator("#notes .gt-bad").count() == 0) {
                taken.add(file.name + " at " + page.url());
            }
        });
        return taken;
    }

    @Test
    void noRosterIsReadFromThem() {
        signIn("college");
        open("/college/rosters/list.xhtml");
        String before = page.locator(".gt-pager > span").first().innerText();
        assertEquals(List.of(), taken("/college/rosters/new.xhtml", "form:upload", sheets()));
        var huge = Stream.of(file("huge.csv", noise(21 << 20)));
        assertEquals(List.of(), taken("/college/rosters/new.xhtml", "form:upload", huge));
        accessible("a refused file");
        open("/college/rosters/list.xhtml");
        assertEquals(before, page.locator(".gt-pager > span").first().innerText());
    }

    @Test
    void noRecordIsReadFromThem() {
        signIn("instructor");
        open("/instructor/offerings/list.xhtml");
        page.locator("tbody th a").first().click();
        page.waitForURL("**/offering.xhtml?id=*");
        String id = page.url().replaceAll(".*id=(\\d+).*", "$1");
        assertEquals(List.of(), taken("/instructor/offerings/import.xhtml?id=" + id, "form:read", sheets()));
    }

    @Test
    void noScanIsKeptOfWhatIsNoPicture() {
        signIn("operator");
        open("/operator/partners/agreements.xhtml");
        page.locator("tbody th a").first().click();
        page.waitForURL("**/agreement.xhtml?id=*");
        String path = page.url().substring(BASE.length());
        var files = Stream.of(
                file("empty.pdf", new byte[0]),
                file("page.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
                file("program.png", new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5}));
        assertEquals(List.of(), taken(path, "scan:attach", files));
        assertTrue(page.locator("#notes").isVisible());
    }
}
