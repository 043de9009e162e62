package io.greentalent.web;

import io.greentalent.people.InventedNumbers;
import io.greentalent.shared.Role;
import io.greentalent.web.RouteTable.Line;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One user's round through all pages that links lead to, a few addresses of each (巡页): which ids of what kind there are
 * for that user to see.
 */
final class Rounds {
    private static final int EACH = Math.max(1, Integer.getInteger("walk.each", 2) / 2);
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"([^\"#]+)");

    private static final Pattern LIKE_A_NUMBER = Pattern.compile("\\d{17}[\\dXx]");

    /** Pages that hold a text which is an identity number. */
    final Set<String> numbered = new HashSet<>();

    final String username;
    final Role role;
    final Visitor visitor;

    private final RouteTable table;
    /** By kind; each with its companions, as in {@code {id=7, file=3}}. */
    private final Map<String, Set<Map<String, String>>> ids = new TreeMap<>();

    private final Map<String, Integer> visits = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();

    Rounds(String username, Role role, Visitor visitor, RouteTable table) {
        this.username = username;
        this.role = role;
        this.visitor = visitor;
        this.table = table;
    }

    Rounds walked() {
        go("/app/home.xhtml");
        MenuLines.ALL.stream().filter(line -> line.role() == role).forEach(line -> go(line.path()));
        return goOn();
    }

    /** Goes on from an address that no link leads to. */
    Rounds find(String address) {
        keepIds(address);
        look(address);
        return goOn();
    }

    /** Knows an id that stands on no page. */
    void know(String kind, String id) {
        ids.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(Map.of(kind, id));
    }

    private Rounds goOn() {
        while (!ahead.isEmpty()) {
            look(ahead.poll());
        }
        return this;
    }

    /** The ids that a link on this user's way had for an address with these kinds of ids. */
    Set<Map<String, String>> seen(Line line) {
        return ids.getOrDefault(kinds(line), Set.of());
    }

    /** All addresses that links led to. */
    Set<String> addresses() {
        return known;
    }

    private static String kinds(Line line) {
        return String.join(" ", line.ids().values());
    }

    private void look(String address) {
        var answer = visitor.get(address);
        if (!answer.to().isEmpty()) {
            follow(address, answer.to());
        } else if (answer.status() == 200) {
            if (LIKE_A_NUMBER.matcher(answer.text()).results().anyMatch(r -> InventedNumbers.fits(r.group()))) {
                numbered.add(username + " at " + address);
            }
            LINK.matcher(answer.text()).results().forEach(link -> follow(address, link.group(1)));
        }
    }

    private void follow(String address, String link) {
        if (!link.matches("[a-z]+:(?!//localhost).*")) {
            var to = URI.create("http://localhost" + address)
                    .resolve(link.replace("&amp;", "&").replace(" ", "%20"));
            go(to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery());
        }
    }

    private void go(String address) {
        if (!known.add(address)) {
            return;
        }
        String path = path(address);
        var lines =
                table.lines().stream().filter(line -> line.route().equals(path)).toList();
        lines.forEach(line -> keep(line, query(address)));
        boolean may = lines.stream().anyMatch(line -> line.reach(role) != null);
        if (may && path.endsWith(".xhtml") && visits.merge(path + names(address), 1, Integer::sum) <= EACH) {
            ahead.add(address);
        }
    }

    private List<Line> keepIds(String address) {
        String path = path(address);
        var lines =
                table.lines().stream().filter(line -> line.route().equals(path)).toList();
        lines.forEach(line -> keep(line, query(address)));
        return lines;
    }

    private void keep(Line line, Map<String, String> query) {
        if (!line.ids().isEmpty() && query.keySet().containsAll(line.ids().keySet())) {
            var values = new LinkedHashMap<String, String>();
            line.ids().forEach((name, kind) -> values.put(kind, query.get(name)));
            ids.computeIfAbsent(kinds(line), k -> new LinkedHashSet<>()).add(values);
        }
    }

    /** The same page with other parameters in its address may be another one: a list, or one line of it. */
    private static String names(String address) {
        return String.join(",", query(address).keySet());
    }

    private static Map<String, String> query(String address) {
        var query = new TreeMap<String, String>();
        int at = address.indexOf('?');
        for (String pair :
                at < 0 ? List.<String>of() : List.of(address.substring(at + 1).split("&", -1))) {
            int is = pair.indexOf('=');
            if (is > 0 && is < pair.length() - 1) {
                query.put(pair.substring(0, is), pair.substring(is + 1));
            }
        }
        return query;
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
