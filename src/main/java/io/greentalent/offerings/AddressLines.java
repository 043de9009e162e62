package io.greentalent.offerings;

import io.greentalent.people.Email;
import io.greentalent.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Students' e-mail addresses as somebody pastes them from a table (邮箱清单): a line for each, the student number or the full name first, the
 * address last.
 */
final class AddressLines {
    private static final Pattern GAP = Pattern.compile("[\\s,;，；、\\u3000]+");
    private static final int LINES = 5_000;

    private AddressLines() {}

    /** The addresses by person. Refuses a line that names nobody or several, or holds no address, by its number. */
    static Map<Long, Email> of(String text, List<StudentAccountRow> people) {
        var found = new LinkedHashMap<Long, Email>();
        String[] lines = text.split("\\R", LINES + 1);
        if (lines.length > LINES) {
            throw Problem.of("offerings.invite.tooMany", LINES).at("addresses");
        }
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                line(i + 1, lines[i].strip(), people, found);
            }
        }
        return found;
    }

    private static void line(int number, String line, List<StudentAccountRow> people, Map<Long, Email> found) {
        String[] parts = GAP.split(line, 0);
        String address = parts[parts.length - 1];
        if (parts.length < 2 || !Email.fits(address)) {
            throw Problem.of("offerings.invite.noAddress", number).at("addresses");
        }
        var named = named(line.substring(0, line.length() - address.length()), parts, people);
        if (named.size() != 1) {
            throw Problem.of(named.isEmpty() ? "offerings.invite.unknown" : "offerings.invite.ambiguous", number)
                    .at("addresses");
        }
        found.put(named.getFirst().personId(), new Email(address));
    }

    /** By student number, which the first word is; else by a name, which may have several words. */
    private static List<StudentAccountRow> named(String before, String[] parts, List<StudentAccountRow> people) {
        var byNumber = people.stream()
                .filter(row -> row.studentNo() != null && same(row.studentNo(), parts[0]))
                .toList();
        String name = GAP.matcher(before).replaceAll(" ");
        return byNumber.isEmpty()
                ? people.stream().filter(row -> same(row.name(), name)).toList()
                : byNumber;
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
