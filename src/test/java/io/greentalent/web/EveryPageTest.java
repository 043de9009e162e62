package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the menu opens for its role, is accessible in both themes, and fits a phone. */
class EveryPageTest extends PageTest {
    static Stream<MenuItem> pages() {
        return MenuLines.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void opensAccessiblyAndFitsAPhone(MenuItem item) {
        signIn(io.greentalent.people.SampleAccounts.username(item.role()));
        open(item.path());
        accessible(item.path());
        fitsAPhone(item.path());
    }

    static Stream<MenuItem> pagesOfOneRole() {
        return pages().filter(item -> !item.path().startsWith("/app/"));
    }

    @ParameterizedTest
    @MethodSource("pagesOfOneRole")
    void isShutToAnotherRole(MenuItem item) {
        boolean student = item.role() == io.greentalent.shared.Role.STUDENT;
        signIn(student ? "base" : "student");
        assertEquals(403, status(item.path()), item.path());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsNobodyToTheSignInPage(MenuItem item) {
        use(new Browser.NewContextOptions().setLocale("en"));
        open(item.path());
        assertEquals("Sign in", page.locator("h1").first().textContent());
    }
}
