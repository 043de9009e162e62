package io.greentalent.rosters;

import io.greentalent.people.Phone;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the row brings another phone or student number than the college registered (联系方式变更). What was missing is added;
 * what differs must be confirmed by a person. Takes effect when the report is verified.
 */
final class ContactChecks {
    private ContactChecks() {}

    /** Notes what would change; true when anything would. Another college's person stays as that college has it. */
    static boolean changes(Notes notes, Known.Person person, @Nullable Phone phone, @Nullable String studentNo) {
        return phone(notes, person.phone(), phone) | studentNo(notes, person.studentNo(), studentNo);
    }

    private static boolean studentNo(Notes notes, @Nullable String registered, @Nullable String after) {
        if (after == null || after.equals(registered)) {
            return false;
        }
        String before = Objects.requireNonNullElse(registered, "");
        notes.add(Finding.of(before.isEmpty() ? Rule.STUDENT_NO_ADDED : Rule.STUDENT_NO_CHANGES, RosterField.STUDENT_NO)
                .changing(before, after));
        return true;
    }

    private static boolean phone(Notes notes, @Nullable Phone before, @Nullable Phone after) {
        if (after == null || after.equals(before)) {
            return false;
        }
        if (before == null) {
            notes.add(Rule.PHONE_ADDED, RosterField.PHONE);
        } else {
            notes.add(Finding.of(Rule.PHONE_CHANGES, RosterField.PHONE).at(differing(before.text(), after.text())));
        }
        return true;
    }

    /** Which digits differ, from 1, as phones are not shown; none where the numbers are not of one length. */
    private static List<Integer> differing(String before, String after) {
        return before.length() != after.length()
                ? List.of()
                : IntStream.range(0, after.length())
                        .filter(i -> before.charAt(i) != after.charAt(i))
                        .mapToObj(i -> i + 1)
                        .toList();
    }
}
