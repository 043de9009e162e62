package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.web.RouteTable.Line;
import io.greentalent.web.RouteTable.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every page and servlet, asked for by each role of two colleges with ids of its own, of others and of nobody: the answers are
 * those of {@link RouteTable}, and each denial leaves a line in the audit log.
 */
class RoutesPageTest extends TwoCollegesTest {
    private final List<String> wrong = new ArrayList<>();
    /** What the log must have of each user afterwards. */
    private final Map<String, List<String>> denied = new LinkedHashMap<>();

    @Test
    void everyAddressAnswersEachUserAsTheTableSays() {
        var log = new DenialLog(round("operator").visitor);
        var before = log.counts(USERS.keySet());
        rounds().forEach(user -> pages().forEach(line -> ask(user, line)));
        assertEquals("", String.join("\n", wrong));
        assertEquals("", String.join("\n", log.missing(before, denied)));
    }

    private static List<Line> pages() {
        return TABLE.lines().stream().filter(line -> !line.isApi()).toList();
    }

    private void ask(Rounds user, Line line) {
        var reach = line.reach(user.role);
        if (reach == null) {
            refused(user, line, some(line));
        } else if (reach == Reach.OPEN) {
            opened(user, line, Map.of());
        } else {
            own(user, line).forEach(ids -> opened(user, line, ids));
            foreign(user, line).forEach(ids -> {
                if (reach == Reach.ALL) {
                    opened(user, line, ids);
                } else {
                    refused(user, line, ids);
                }
            });
            line.ids().values().forEach(kind -> refused(user, line, missing(some(line), kind)));
        }
    }

    private void opened(Rounds user, Line line, Map<String, String> ids) {
        String address = address(line, ids);
        var answer = user.visitor.get(address);
        if (!answer.found() && !(line.visitors() && answer.status() < 500)) {
            wrong.add(user.username + " at " + address + ": " + answer + " instead of an answer");
        }
    }

    private void refused(Rounds user, Line line, Map<String, String> ids) {
        String address = address(line, ids);
        var answer = user.visitor.get(address);
        denied.computeIfAbsent(user.username, u -> new ArrayList<>()).add(line.route());
        if (!answer.denied()) {
            wrong.add(user.username + " at " + address + ": " + answer + " instead of a denial");
        }
    }

    @Test
    void aVisitorIsLedToTheSignInPageFromEverythingThatIsNotPublic() {
        var nobody = Visitor.nobody(BASE);
        var open = pages().stream()
                .filter(line -> !line.visitors())
                .map(line -> address(line, some(line)))
                .filter(address -> !nobody.get(address).asksToSignIn())
                .toList();
        assertEquals(List.of(), open);
    }

    /** A walk that found no ids would prove nothing. */
    @Test
    void idsOfEveryKindAreFoundAndForeignOnesForEachUser() {
        var none = pages().stream()
                .filter(line -> !line.ids().isEmpty() && some(line).isEmpty())
                .map(Line::toString)
                .toList();
        assertEquals(List.of(), none);
        var alone = rounds().stream()
                .filter(user -> pages().stream()
                        .noneMatch(line -> line.reach(user.role) != null
                                && !foreign(user, line).isEmpty()))
                .map(user -> user.username)
                .toList();
        assertEquals(List.of("base"), alone, "only the base manager's pages have no ids");
    }

    /** Where the column that is shown to nobody should not be: no page holds what is an identity number. */
    @Test
    void noPageOnTheWayHoldsAnIdentityNumber() {
        assertEquals(
                List.of(),
                rounds().stream().flatMap(user -> user.numbered.stream()).toList());
    }
}
