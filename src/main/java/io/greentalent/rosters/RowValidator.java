package io.greentalent.rosters;

import io.greentalent.people.IdentityNumber;
import io.greentalent.people.PersonName;
import io.greentalent.people.Phone;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges one row of a roster (名册行校验). Preview and commit call this same function; the same row and the same knowledge
 * always give the same judgement.
 */
public final class RowValidator {
    private final Notes notes;
    private final Known known;

    private RowValidator(RowCells row, Known known) {
        this.notes = new Notes(row);
        this.known = known;
    }

    /** The judgement of that row against what is known. */
    public static Judgement validate(RowCells row, Known known) {
        return RowKinds.listed(row)
                .map(rule -> listed(row, rule))
                .orElseGet(() -> new RowValidator(row, known).judge());
    }

    /** The identity number the row means, for asking the database about a batch of rows before they are validated. */
    public static Optional<IdentityNumber> identity(RowCells row, LocalDate today) {
        return NumberChecks.peek(row, today);
    }

    private static Judgement listed(RowCells row, Rule rule) {
        var notes = new Notes(row);
        notes.add(Finding.of(rule, null));
        return notes.judged(Judgement.Values.NONE);
    }

    private Judgement judge() {
        CellChecks.check(notes);
        required();
        var name = PersonChecks.name(notes);
        var id = NumberChecks.check(notes, known.today());
        var category = PersonChecks.category(notes);
        var phone = PersonChecks.phone(notes);
        PersonChecks.email(notes);
        PersonChecks.contradictions(notes, id);
        var places = new PlaceChecks(notes, known);
        places.college();
        var classGroup = places.classGroup();
        var offering = places.offering();
        String typed = id == null ? null : known.hash(id.identity());
        String hash = typed == null ? null : known.key(typed);
        var person = hash == null ? Optional.<Known.Person>empty() : known.person(hash);
        String studentNo = studentNo();
        var changes = new ChangeChecks(notes);
        person.ifPresent(p -> person(changes, p, name, phone, studentNo));
        var enrolled = person.filter(p -> offering != null)
                .flatMap(p -> known.enrolled(Objects.requireNonNull(offering).id(), p.id()));
        enrolled.ifPresent(e -> changes.enrolment(e, category, classGroup));
        if (hash != null) {
            repeated(hash, name, offering, enrolled, changes.found());
        }
        return notes.judged(new Judgement.Values(
                name,
                id,
                hash,
                Objects.equals(typed, hash) ? null : typed,
                category,
                phone,
                studentNo,
                offering == null ? null : (Long) offering.id(),
                classGroup,
                person.map(Known.Person::id).orElse(null)));
    }

    private void required() {
        for (var field : RosterField.values()) {
            if (field.required() && notes.raw(field).isBlank()) {
                notes.add(Rule.CELL_REQUIRED, field);
            }
        }
    }

    private @Nullable String studentNo() {
        String text = notes.plain(RosterField.STUDENT_NO);
        boolean taken = !text.isEmpty()
                && !CellChecks.unreadable(notes.row(), RosterField.STUDENT_NO)
                && !Misplaced.secret(notes.row(), RosterField.STUDENT_NO);
        return taken ? text : null;
    }

    private void person(
            ChangeChecks changes,
            Known.Person person,
            @Nullable PersonName name,
            @Nullable Phone phone,
            @Nullable String studentNo) {
        if (person.collegeId() == known.college().id()) {
            changes.person(person, name, phone, studentNo);
            return;
        }
        notes.add(Rule.PERSON_OTHER_COLLEGE, RosterField.ID_NUMBER);
        // The other college's list is not quoted.
        if (name != null && !name.same(person.name())) {
            notes.add(Rule.NAME_DIFFERS, RosterField.NAME);
        }
    }

    private void repeated(
            String hash,
            @Nullable PersonName name,
            Known.@Nullable Offering offering,
            Optional<Known.Enrolled> enrolled,
            boolean changes) {
        var earlier = known.earlier(hash);
        if (name != null && earlier.filter(e -> !name.same(e.name())).isPresent()) {
            notes.add(
                    Rule.FILE_OTHER_NAME,
                    RosterField.ID_NUMBER,
                    earlier.get().number(),
                    earlier.get().sheet());
        }
        if (offering == null) {
            return;
        }
        var same = known.earlier(hash, offering.id());
        same.ifPresent(e -> notes.add(Rule.FILE_SAME_PERSON, RosterField.ID_NUMBER, e.number(), e.sheet()));
        if (enrolled.isEmpty()) {
            full(offering, same.isPresent());
        } else if (enrolled.get().withdrawn()) {
            notes.add(Rule.ENROLLED_WITHDRAWN, RosterField.ID_NUMBER, offering.number());
        } else {
            // Who is on it already is no duplicate where the row brings something new about the person.
            notes.add(Finding.of(Rule.ENROLLED_ALREADY, RosterField.ID_NUMBER, offering.number())
                    .as(changes ? Verdict.ACCEPT : Verdict.DUPLICATE));
        }
    }

    /** Who is on the college's list sits there already, so a full offering is a question, not a refusal. */
    private void full(Known.Offering offering, boolean seatedAbove) {
        if (offering.seatsLeft() <= 0 && !seatedAbove) {
            notes.add(Rule.OFFERING_FULL, RosterField.OFFERING_NO, offering.number());
        }
    }
}
