package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Incident;
import io.greentalent.shared.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small decisions of the frame. */
class FrameTest {
    private static final Map<Role, String> FOLDERS = Map.of(
            Role.STUDENT, "/student/",
            Role.INSTRUCTOR, "/instructor/",
            Role.COLLEGE, "/college/",
            Role.BASE_MANAGER, "/base/",
            Role.OPERATOR, "/operator/",
            Role.COMMISSION, "/commission/");

    @Test
    void theCookieChoosesTheLanguageBeforeTheBrowser() {
        assertEquals(Locale.ENGLISH, Language.of("en", "zh-CN"));
        assertEquals(Locale.SIMPLIFIED_CHINESE, Language.of("zh-CN", "en-GB"));
    }

    @Test
    void whoeverAsksForNeitherLanguageReadsChinese() {
        assertEquals(Locale.SIMPLIFIED_CHINESE, Language.of("", null));
        assertEquals(Locale.SIMPLIFIED_CHINESE, Language.of("", "de-DE,en;q=0.5"));
        assertEquals(Locale.ENGLISH, Language.of("", "en-GB,zh;q=0.5"));
    }

    @Test
    void theWayBackStaysInTheApplication() {
        assertEquals("/college/rosters.xhtml?id=1", Preferences.back("", "/college/rosters.xhtml?id=1"));
        assertEquals("/", Preferences.back("", "//elsewhere.example/"));
        assertEquals("/", Preferences.back("", "/\\elsewhere.example/"));
        assertEquals("/", Preferences.back("", "https://elsewhere.example/"));
        assertEquals("/", Preferences.back("", null));
        assertEquals("/gt/", Preferences.back("/gt", "/other/page"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, gt.example:9080, false",
                "same-origin, http://gt.example:9080, gt.example:9080, false",
                "none, -, gt.example, false",
                "-, https://GT.example, gt.example, false",
                "cross-site, -, gt.example, true",
                "same-site, https://other.gt.example, gt.example, true",
                "cross-site, https://gt.example, gt.example, true",
                "-, https://evil.example, gt.example, true",
                "same-origin, https://gt.example, inside:9080, false",
                "-, http://gt.example:8080, gt.example:9080, true",
                "-, https://gt.example.evil.example, gt.example, true",
                "-, null, gt.example, true",
                "-, '', gt.example, true",
                "-, https://gt.example@evil.example, gt.example, true",
                "-, https://[, gt.example, true",
                "-, https://gt.example, -, true"
            })
    void whatAPageOfAnotherSiteSendsIsForeign(
            @Nullable String site, @Nullable String origin, @Nullable String host, boolean foreign) {
        assertEquals(foreign, ForeignPosts.foreign(site, origin, host));
    }

    @ParameterizedTest
    @CsvSource({"a=%zz, true", "a=%, true", "a=%4, true", "a=%41&b=%e7%bb%bf, false", "a=100%25, false", "'', false"})
    void anAddressThatCannotBeReadIsKnownByItsPercentSigns(String query, boolean broken) {
        assertEquals(broken, ReadableRequests.broken(query));
        assertFalse(ReadableRequests.broken(null));
    }

    @Test
    void onlyFilesWithAVersionAreKeptForGood() {
        assertTrue(SecurityHeaders.caching("/resources/css/greentalent.css", "v=1a2b")
                .contains("immutable"));
        assertTrue(SecurityHeaders.caching("/jakarta.faces.resource/core.js.xhtml", "ln=primefaces&v=15")
                .contains("immutable"));
        assertFalse(SecurityHeaders.caching("/resources/img/favicon.svg", null).contains("immutable"));
        assertEquals("no-store", SecurityHeaders.caching("/college/rosters.xhtml", "v=1"));
    }

    @Test
    void onlyATokenThatLeadsToNoViewIsTakenForAnExpiredPage() {
        assertTrue(Incidents.unreadable("1:2", false));
        assertTrue(Incidents.unreadable("stateless", true));
        assertFalse(Incidents.unreadable("YWE3OWJhYzhmYzE0NWI2", true), "a page that can't be built");
        assertFalse(Incidents.unreadable(null, false), "nobody sent a form");
    }

    @Test
    void anIncidentNumberIsEightPlainLettersAndNothingElse() {
        assertTrue(Incident.isNumber("2GE2YEHY"));
        assertFalse(Incident.isNumber("2GE2YEH"));
        assertFalse(Incident.isNumber("<script>"));
        assertFalse(Incident.isNumber(null));
    }

    @Test
    void aLineOfTheMenuIsCurrentOnThePagesBelowIt() {
        var rosters = new MenuItem(Role.COLLEGE, "rosters.menu", "pi-table", "/college/rosters.xhtml");
        assertTrue(rosters.leadsTo("/college/rosters.xhtml"));
        assertTrue(rosters.leadsTo("/college/rosters/report.xhtml"));
        assertFalse(rosters.leadsTo("/college/rostersold.xhtml"));
        var ledger = new MenuItem(Role.COLLEGE, "web.menu.ledger", "pi-book", "/college/ledger/offerings.xhtml");
        assertTrue(ledger.leadsTo("/college/ledger/evidence.xhtml"));
        assertFalse(ledger.leadsTo("/college/rosters.xhtml"));
    }

    @Test
    void everyLineOfTheMenuLeadsToAPageOfItsRoleOrOfAllRoles() {
        for (MenuItem item : MenuLines.ALL) {
            boolean own = item.path().startsWith(FOLDERS.get(item.role()));
            assertTrue(own || item.path().startsWith("/app/"), item.path());
            assertTrue(Files.exists(Path.of("src/main/webapp" + item.path())), item.path());
        }
    }
}
