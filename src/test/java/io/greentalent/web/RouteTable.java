package io.greentalent.web;

import static java.util.stream.Collectors.toCollection;

import io.greentalent.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who may ask for which address, as {@code routes.txt} says (访问权限表). */
final class RouteTable {
    private static final Path FILE = Path.of("src/test/resources/routes.txt");

    /** How far a role reaches by an address: {@code OPEN} where the address has no ids. */
    enum Reach {
        OPEN,
        OWN,
        ALL
    }

    /**
     * One line of the table.
     *
     * @param route a path, or a method and a path of the API
     * @param ids what each id in the address is of, by its name there
     * @param visitors whether nobody need be signed in
     */
    record Line(String route, Map<String, String> ids, Map<Role, Reach> who, boolean visitors) {
        @Nullable
        Reach reach(Role role) {
            return who.get(role);
        }

        boolean isApi() {
            return route.contains(" ");
        }

        String method() {
            return isApi() ? route.substring(0, route.indexOf(' ')) : "GET";
        }

        /** The path that is asked for, its ids put in. */
        String address(Map<String, String> values) {
            var path = new StringBuilder(route.substring(route.indexOf(' ') + 1));
            char next = '?';
            for (var id : values.entrySet()) {
                int at = path.indexOf("{" + id.getKey() + "}");
                if (at >= 0) {
                    path.replace(at, at + id.getKey().length() + 2, id.getValue());
                } else {
                    path.append(next).append(id.getKey()).append('=').append(id.getValue());
                    next = '&';
                }
            }
            return path.toString();
        }

        /** As a person names it: the route with its ids. */
        @Override
        public String toString() {
            return ids.isEmpty() ? route : route + " " + ids;
        }
    }

    private final List<Line> lines;

    private RouteTable(List<Line> lines) {
        this.lines = lines;
    }

    static RouteTable read() {
        try {
            return new RouteTable(Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RouteTable::line)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** Each route once. */
    Set<String> routes() {
        return lines.stream().map(Line::route).collect(toCollection(TreeSet::new));
    }

    private static Line line(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(text);
        }
        var who = new EnumMap<Role, Reach>(Role.class);
        for (String part : parts[2].split(",", -1)) {
            grant(who, part.strip());
        }
        return new Line(
                parts[0].strip(), ids(parts[1].strip()), who, parts[2].strip().startsWith("anybody"));
    }

    private static Map<String, String> ids(String text) {
        var ids = new LinkedHashMap<String, String>();
        Arrays.stream(text.split(" +", -1)).filter(id -> !id.isEmpty()).forEach(id -> {
            String[] named = id.split("=", -1);
            ids.put(named[0], named[1]);
        });
        return ids;
    }

    private static void grant(Map<Role, Reach> who, String text) {
        String[] words = text.split(" +", -1);
        var reach = words.length == 1
                ? Reach.OPEN
                : Objects.requireNonNull(
                        Map.of("own", Reach.OWN, "all", Reach.ALL).get(words[1]), text);
        boolean everyone = words[0].equals("everybody") || words[0].equals("anybody");
        for (Role role : everyone ? Role.values() : new Role[] {Role.valueOf(words[0])}) {
            who.put(role, reach);
        }
    }
}
