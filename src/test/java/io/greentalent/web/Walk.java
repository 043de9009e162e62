package io.greentalent.web;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import io.greentalent.shared.Role;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Follows the links of the signed-in user from the first page on, a few addresses of each page, and keeps what it saw
 * (逐页走查). A page with a search is seen with a search that finds nothing, too.
 */
final class Walk {
    private static final int EACH = Integer.getInteger("walk.each", 3);
    private static final boolean EVERY_ROLE = Boolean.getBoolean("walk.every");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"([^\"#]+)");
    private static final Pattern SEARCH = Pattern.compile("<input\\b[^>]*\\bname=\"q\"");

    /**
     * What one address answered.
     *
     * @param length of the page, in characters: the fuller, the longer
     */
    record Seen(String address, int length) {}

    /** What was seen, by the path of the page; the fullest first. */
    final Map<String, List<Seen>> pages = new TreeMap<>();

    /** Links that lead to nothing, with where they stand. */
    final List<String> dead = new ArrayList<>();

    private static final Map<Role, Walk> DONE = new ConcurrentHashMap<>();

    private final String base;
    private final APIRequestContext browser;
    private final Set<String> known = new TreeSet<>();
    private final Map<String, Integer> visits = new TreeMap<>();
    private final ArrayDeque<String[]> ahead = new ArrayDeque<>();

    private Walk(String base, APIRequestContext browser) {
        this.base = base;
        this.browser = browser;
    }

    /** The walk of that role, made once by whoever asks first; the browser is signed in as the role. */
    static Walk of(Role role, String base, APIRequestContext browser) {
        return DONE.computeIfAbsent(role, r -> new Walk(base, browser).from("/app/home.xhtml"));
    }

    /** The folder of the role's own pages. */
    static String folder(Role role) {
        return switch (role) {
            case STUDENT -> "/student/";
            case INSTRUCTOR -> "/instructor/";
            case COLLEGE -> "/college/";
            case BASE_MANAGER -> "/base/";
            case OPERATOR -> "/operator/";
            case COMMISSION -> "/commission/";
        };
    }

    /**
     * The pages to look at as that role: its own, and those of everybody as the operator. A page that several roles share
     * is looked at by the first of them in that order, unless {@code walk.every} is set.
     */
    Map<String, List<Seen>> toLookAt(Role role, Comparator<Role> order) {
        var chosen = new TreeMap<>(pages);
        chosen.keySet().removeIf(path -> !belongs(path, role) || !(EVERY_ROLE || isFirst(role, order, path)));
        return chosen;
    }

    private static boolean isFirst(Role role, Comparator<Role> order, String path) {
        String name = path.substring(path.indexOf('/', 1) + 1);
        return Arrays.stream(Role.values())
                .filter(other -> Files.exists(PAGES.resolve(folder(other).substring(1) + name)))
                .min(order)
                .map(role::equals)
                .orElse(true);
    }

    private static boolean belongs(String path, Role role) {
        return path.startsWith(folder(role)) || (role == Role.OPERATOR && path.startsWith("/app/"));
    }

    private Walk from(String start) {
        go(start, "the start");
        while (!ahead.isEmpty()) {
            var next = ahead.poll();
            visit(next[0], next[1]);
        }
        pages.values()
                .forEach(seen -> seen.sort(Comparator.comparingInt(Seen::length).reversed()));
        return this;
    }

    private void go(String address, String stands) {
        String path = path(address);
        if (known.add(address) && visits.merge(path, 1, Integer::sum) <= EACH) {
            ahead.add(new String[] {address, stands});
        }
    }

    private void visit(String address, String stands) {
        var answer = browser.get(base + address, RequestOptions.create().setMaxRedirects(3));
        if (answer.status() != 200) {
            dead.add(address + " answers " + answer.status() + ", linked from " + stands);
        } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            look(reached(address, answer), answer);
        }
        answer.dispose();
    }

    /** Where it ended: a page may lead on to another, and links are told from there. */
    private String reached(String address, APIResponse answer) {
        String at = answer.url();
        String there = at.startsWith(base + "/") ? at.substring(base.length()) : address;
        if (path(there).equals(path(address))) {
            return address;
        }
        known.add(there);
        return there;
    }

    private void look(String address, APIResponse answer) {
        String html = answer.text();
        if (html.contains("???")) {
            dead.add(address + " lacks a text");
        }
        String path = path(address);
        pages.computeIfAbsent(path, p -> new ArrayList<>()).add(new Seen(address, html.length()));
        LINK.matcher(html).results().forEach(link -> follow(address, link.group(1)));
        if (SEARCH.matcher(html).find() && !address.contains("q=")) {
            String none = address + (address.contains("?") ? "&" : "?") + "q=zzzzzz";
            if (known.add(none)) {
                ahead.add(new String[] {none, address});
            }
        }
    }

    private void follow(String address, String link) {
        String plain = link.replace("&amp;", "&");
        if (plain.startsWith("mailto:") || plain.startsWith("tel:")) {
            return;
        }
        String to =
                URI.create(base + address).resolve(plain.replace(" ", "%20")).toString();
        if (to.startsWith(base + "/")) {
            go(to.substring(base.length()), address);
        }
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
