package io.greentalent.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The denials in the audit log, as the operator reads them (越权记录). */
final class DenialLog {
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);
    private static final Pattern TOTAL = Pattern.compile("class=\"gt-pager\".*?<span>(.*?)</span>", Pattern.DOTALL);
    private static final int VERB = 3;

    private final Visitor operator;

    DenialLog(Visitor operator) {
        this.operator = operator;
    }

    /** How many denials of each user the log has. */
    Map<String, Long> counts(Collection<String> usernames) {
        var counts = new LinkedHashMap<String, Long>();
        usernames.forEach(username -> counts.put(username, total(page(username, 1))));
        return counts;
    }

    /** What was denied since then without a line of it in the log, and lines of what was not. */
    List<String> missing(Map<String, Long> before, Map<String, List<String>> denied) {
        var missing = new ArrayList<String>();
        before.forEach((username, count) -> {
            var asked = denied.getOrDefault(username, List.of());
            long more = total(page(username, 1)) - count;
            if (more != asked.size()) {
                missing.add(username + " was denied " + asked.size() + " times, the log has " + more + " lines: "
                        + unlogged(asked, verbs(username, more)));
            }
        });
        return missing;
    }

    /** A use case that refused is named by itself and not by the address. */
    private static List<String> unlogged(List<String> asked, List<String> verbs) {
        var left = new ArrayList<>(asked);
        verbs.forEach(left::remove);
        return left;
    }

    private List<String> verbs(String username, long newest) {
        var verbs = new ArrayList<String>();
        for (int number = 1; verbs.size() < newest; number++) {
            var rows = ROW.matcher(page(username, number))
                    .results()
                    .map(r -> r.group(1))
                    .toList();
            rows.forEach(
                    row -> CELL.matcher(row).results().skip(VERB).findFirst().ifPresent(c -> verbs.add(c.group(1))));
            if (rows.isEmpty()) {
                break;
            }
        }
        return verbs.subList(0, (int) Math.clamp(newest, 0, verbs.size()));
    }

    private String page(String username, int number) {
        return operator.get("/operator/audit.xhtml?kind=DENIAL&user="
                        + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&page=" + number)
                .text();
    }

    /** The last figure of "rows 1 to 50 of 1,234"; a log without a line has no pager. */
    private static long total(String page) {
        var words = TOTAL.matcher(page);
        if (!words.find()) {
            return 0;
        }
        var figures = Pattern.compile("\\d+").matcher(words.group(1).replace(",", ""));
        long last = 0;
        while (figures.find()) {
            last = Long.parseLong(figures.group());
        }
        return last;
    }
}
