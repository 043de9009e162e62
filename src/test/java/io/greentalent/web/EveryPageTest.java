package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import io.greentalent.people.SampleAccounts;
import io.greentalent.shared.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold on every page that a role can reach by its links, the fullest and the emptiest of each kind. */
class EveryPageTest extends PageTest {
    private final Set<String> looked = new HashSet<>();

    @ParameterizedTest
    @EnumSource
    void noLinkLeadsNowhere(Role role) {
        assertEquals(List.of(), walk(role).dead);
    }

    @ParameterizedTest
    @EnumSource
    void isAccessibleInBothThemesAndFitsItsScreen(Role role) {
        var walk = walk(role);
        var flaws = new ArrayList<String>();
        shown(role, walk).forEach(address -> {
            open(address);
            flaws.addAll(graveFlaws(address));
            flaws.addAll(wideness(address));
        });
        assertEquals("", String.join("\n", flaws));
    }

    /** English words are longer than Chinese ones; of a page that roles share, the operator's has the most columns. */
    @Test
    void fitsInEnglishToo() {
        var flaws = new ArrayList<String>();
        var before = new HashSet<String>();
        for (Role role : List.of(Role.values()).reversed()) {
            inEnglish(role, before, flaws);
        }
        assertEquals("", String.join("\n", flaws));
    }

    private void inEnglish(Role role, Set<String> before, List<String> flaws) {
        var walk = walk(role);
        read("en");
        walk.toLookAt(role, before).values().forEach(seen -> {
            open(seen.getFirst().address());
            flaws.addAll(wideness(seen.getFirst().address()));
        });
        read("zh-CN");
    }

    private Set<String> shown(Role role, Walk walk) {
        var addresses = new LinkedHashSet<String>();
        walk.toLookAt(role, looked).values().forEach(seen -> {
            addresses.add(seen.getFirst().address());
            addresses.add(seen.getLast().address());
        });
        return addresses;
    }

    @ParameterizedTest
    @EnumSource
    void isShutToAnotherRole(Role role) {
        var own = own(role).map(List::getFirst);
        signIn(role == Role.STUDENT ? "base" : "student");
        var open = own.filter(address -> answers(address) != 403).toList();
        assertEquals(List.of(), open);
    }

    @ParameterizedTest
    @EnumSource
    void leadsAVisitorToTheSignInPage(Role role) {
        var own = own(role).map(List::getFirst);
        use(new Browser.NewContextOptions());
        var open = own.filter(
                        address -> !page.request().get(BASE + address).url().contains("/public/signin"))
                .toList();
        assertEquals(List.of(), open);
    }

    /** Who changes the number in an address finds nothing of another college. */
    @Test
    void anotherCollegeFindsNothingUnderAForeignNumber() {
        var numbered = own(Role.COLLEGE)
                .flatMap(List::stream)
                .filter(a -> a.matches(".*[?&]id=\\d+.*"))
                .toList();
        assertTrue(numbered.size() >= 10, numbered::toString);
        signIn("college2");
        var open = numbered.stream()
                .map(address -> answers(address) + " " + address)
                .filter(answer -> !answer.startsWith("404 "))
                .toList();
        assertEquals(List.of(), open);
    }

    private int answers(String address) {
        var answer = page.request().get(BASE + address);
        try {
            return answer.status();
        } finally {
            answer.dispose();
        }
    }

    /** The addresses of each of the role's pages. */
    private Stream<List<String>> own(Role role) {
        return walk(role).pages.entrySet().stream()
                .filter(e -> e.getKey().startsWith(Walk.folder(role)))
                .map(e -> e.getValue().stream().map(Walk.Seen::address).toList());
    }

    private Walk walk(Role role) {
        signIn(SampleAccounts.username(role));
        var walk = Walk.of(role, BASE, page.request());
        MenuLines.ALL.stream()
                .filter(line -> line.role() == role)
                .forEach(line -> assertTrue(walk.pages.containsKey(line.path()), line.path()));
        return walk;
    }
}
