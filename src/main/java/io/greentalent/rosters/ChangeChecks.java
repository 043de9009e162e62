package io.greentalent.rosters;

import io.greentalent.offerings.Category;
import io.greentalent.people.PersonName;
import io.greentalent.people.Phone;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the row says something else of a person than what is known (信息变更). What was missing is added; what differs must be
 * confirmed by a person. Takes effect when the report is verified.
 */
final class ChangeChecks {
    private final Notes notes;
    private boolean found;

    ChangeChecks(Notes notes) {
        this.notes = notes;
    }

    /** True when anything would change. */
    boolean found() {
        return found;
    }

    /** What the college registered of the person; another college's person stays as that college has it. */
    void person(Known.Person registered, @Nullable PersonName name, @Nullable Phone phone, @Nullable String studentNo) {
        if (name != null && !name.same(registered.name())) {
            note(Finding.of(Rule.NAME_CHANGES, RosterField.NAME).changing(registered.name(), name.text()));
        }
        if (phone != null && !phone.equals(registered.phone())) {
            phone(registered.phone(), phone);
        }
        if (studentNo != null && !studentNo.equals(registered.studentNo())) {
            changed(registered.studentNo(), studentNo, Rule.STUDENT_NO_ADDED, Rule.STUDENT_NO_CHANGES);
        }
    }

    /** What the offering's list says of the person; a category that is counted stays until the count is taken back. */
    void enrolment(Known.Enrolled enrolled, @Nullable Category category, @Nullable Long classGroupId) {
        if (category != null && category != enrolled.category()) {
            String typed = notes.row().text(RosterField.CATEGORY).strip();
            note(Finding.of(enrolled.counted() ? Rule.CATEGORY_COUNTED : Rule.CATEGORY_CHANGES, RosterField.CATEGORY)
                    .changing(PersonChecks.word(enrolled.category(), typed), typed));
        }
        if (classGroupId != null && !classGroupId.equals(enrolled.classGroupId())) {
            changed(
                    enrolled.className(),
                    notes.row().text(RosterField.CLASS_GROUP).strip(),
                    Rule.CLASS_ADDED,
                    Rule.CLASS_CHANGES);
        }
    }

    private void changed(@Nullable String registered, String after, Rule added, Rule changes) {
        String before = Objects.requireNonNullElse(registered, "");
        var field = added == Rule.CLASS_ADDED ? RosterField.CLASS_GROUP : RosterField.STUDENT_NO;
        note(Finding.of(before.isEmpty() ? added : changes, field).changing(before, after));
    }

    private void phone(@Nullable Phone before, Phone after) {
        note(
                before == null
                        ? Finding.of(Rule.PHONE_ADDED, RosterField.PHONE)
                        : Finding.of(Rule.PHONE_CHANGES, RosterField.PHONE).at(differing(before.text(), after.text())));
    }

    private void note(Finding finding) {
        notes.add(finding);
        found = true;
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
