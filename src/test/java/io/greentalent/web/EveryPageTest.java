package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import io.greentalent.people.SampleAccounts;
import io.greentalent.shared.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must hold on every page that a role can reach by its links, the fullest and the emptiest of each kind. Looks and
 * changes nothing, so several roles are looked after at once.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class EveryPageTest extends PageTest {
    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void noLinkLeadsNowhere(Role role) {
        assertEquals(List.of(), walk(role).dead);
    }

    /** English words are longer than Chinese ones; of a page that roles share, the operator's has the most columns. */
    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void isAccessibleInBothThemesAndFitsItsScreenInBothLanguages(Role role) {
        var walk = walk(role);
        var flaws = new ArrayList<String>();
        shown(walk.toLookAt(role, Comparator.naturalOrder())).forEach(address -> {
            open(address);
            flaws.addAll(graveFlaws(address));
            flaws.addAll(wideness(address));
        });
        read("en");
        walk.toLookAt(role, Comparator.reverseOrder()).values().forEach(seen -> {
            open(seen.getFirst().address());
            flaws.addAll(wideness(seen.getFirst().address()));
        });
        read("zh-CN");
        assertEquals("", String.join("\n", flaws));
    }

    private static Set<String> shown(Map<String, List<Walk.Seen>> pages) {
        var addresses = new LinkedHashSet<String>();
        pages.values().forEach(seen -> {
            addresses.add(seen.getFirst().address());
            addresses.add(seen.getLast().address());
        });
        return addresses;
    }

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void isShutToAnotherRole(Role role) {
        var own = own(role).map(List::getFirst);
        signIn(role == Role.STUDENT ? "base" : "student");
        var open = own.filter(address -> answers(address) != 403).toList();
        assertEquals(List.of(), open);
    }

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
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
