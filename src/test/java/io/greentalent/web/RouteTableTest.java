package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What may be asked of the application stands in one table, with who may ask it. */
class RouteTableTest {
    private final RouteTable table = RouteTable.read();

    @Test
    void everyRouteOfTheApplicationStandsInTheTable() {
        var found = new Routes().all();
        assertTrue(found.size() > 100, found::toString);
        assertEquals(Set.of(), without(found, table.routes()), "add it to routes.txt: who may ask for it?");
        assertEquals(Set.of(), without(table.routes(), found), "no such route any more");
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** The folder is what the server itself checks: a page in another one would be open to others. */
    @Test
    void everyPageOfARoleIsOpenToThatRoleOnly() {
        var wrong = table.lines().stream()
                .filter(line -> !line.isApi())
                .filter(line -> java.util.Arrays.stream(io.greentalent.shared.Role.values())
                        .anyMatch(role -> line.route().startsWith(Walk.folder(role))
                                && !line.who().keySet().equals(Set.of(role))))
                .map(RouteTable.Line::toString)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatHasIdsSaysHowFarEachRoleReaches() {
        var wrong = table.lines().stream()
                .filter(line -> line.ids().isEmpty()
                        == line.who().values().stream().anyMatch(reach -> reach != RouteTable.Reach.OPEN))
                .map(RouteTable.Line::toString)
                .toList();
        assertEquals(List.of(), wrong);
    }
}
