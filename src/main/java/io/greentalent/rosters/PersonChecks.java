package io.greentalent.rosters;

import io.greentalent.offerings.Category;
import io.greentalent.people.Email;
import io.greentalent.people.Gender;
import io.greentalent.people.IdentityNumber;
import io.greentalent.people.PersonName;
import io.greentalent.people.Phone;
import io.greentalent.people.PlainText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who the row says the person is, apart from the identity number: name, category, phone, and what the number contradicts. */
final class PersonChecks {
    private static final Map<PersonName.Mend, Rule> MENDS = Map.of(
            PersonName.Mend.COMPOSED, Rule.NAME_COMPOSED,
            PersonName.Mend.FULL_WIDTH, Rule.NAME_FULL_WIDTH,
            PersonName.Mend.INVISIBLE, Rule.NAME_INVISIBLE,
            PersonName.Mend.RADICAL, Rule.NAME_KANGXI,
            PersonName.Mend.MIDDLE_DOT, Rule.NAME_MIDDLE_DOT,
            PersonName.Mend.SPACES, Rule.NAME_SPACES);
    private static final Map<PersonName.Fault, Rule> FAULTS = Map.of(
            PersonName.Fault.EMPTY, Rule.NAME_EMPTY,
            PersonName.Fault.GARBLED, Rule.NAME_GARBLED,
            PersonName.Fault.DIGITS, Rule.NAME_DIGITS,
            PersonName.Fault.CHARACTERS, Rule.NAME_CHARACTERS,
            PersonName.Fault.LENGTH, Rule.NAME_LENGTH);
    private static final Map<Category, List<String>> CATEGORIES = Map.of(
            Category.STUDENT, List.of("在校生", "在校学生", "学生", "student"),
            Category.EMPLOYEE, List.of("企业职工", "企业员工", "在职职工", "职工", "员工", "employee"),
            Category.PUBLIC, List.of("社会人员", "社会学员", "社会人士", "public", "member of the public"));
    private static final Map<String, Gender> GENDERS = Map.of(
            "男",
            Gender.MALE,
            "男性",
            Gender.MALE,
            "male",
            Gender.MALE,
            "m",
            Gender.MALE,
            "女",
            Gender.FEMALE,
            "女性",
            Gender.FEMALE,
            "female",
            Gender.FEMALE,
            "f",
            Gender.FEMALE);

    private PersonChecks() {}

    static @Nullable PersonName name(Notes notes) {
        String raw = notes.raw(RosterField.NAME);
        if (raw.isBlank() || CellChecks.unreadable(notes.row(), RosterField.NAME)) {
            return null;
        }
        return switch (PersonName.check(raw)) {
            case PersonName.Good good -> accepted(notes, raw, good);
            case PersonName.Bad bad -> {
                notes.add(
                        Finding.of(rule(FAULTS, bad.fault()), RosterField.NAME).at(bad.positions()));
                yield null;
            }
        };
    }

    private static PersonName accepted(Notes notes, String raw, PersonName.Good good) {
        for (var mend : good.mends()) {
            notes.add(Finding.of(rule(MENDS, mend), RosterField.NAME)
                    .changing(raw, good.name().text()));
        }
        for (var doubt : good.doubts()) {
            notes.add(doubt == PersonName.Doubt.SINGLE ? Rule.NAME_SINGLE : Rule.NAME_MISREAD, RosterField.NAME);
        }
        if (good.name().rare()) {
            notes.add(Rule.NAME_RARE, RosterField.NAME);
        }
        return good.name();
    }

    static @Nullable Category category(Notes notes) {
        String text = notes.plain(RosterField.CATEGORY).toLowerCase(Locale.ROOT);
        if (text.isEmpty() || CellChecks.unreadable(notes.row(), RosterField.CATEGORY)) {
            return null;
        }
        for (var category : Category.values()) {
            if (rule(CATEGORIES, category).contains(text)) {
                return category;
            }
        }
        notes.add(Rule.CATEGORY_UNKNOWN, RosterField.CATEGORY);
        return null;
    }

    /** The category's name in the language in which it was typed. */
    static String word(Category category, String typed) {
        var words = rule(CATEGORIES, category);
        boolean latin = typed.chars().allMatch(c -> c < 0x80);
        return words.stream()
                .filter(word -> latin == word.chars().allMatch(c -> c < 0x80))
                .findFirst()
                .orElseThrow();
    }

    static @Nullable Phone phone(Notes notes) {
        String raw = notes.raw(RosterField.PHONE);
        if (raw.isBlank() || CellChecks.unreadable(notes.row(), RosterField.PHONE)) {
            return null;
        }
        return switch (Phone.check(raw)) {
            case Phone.Good good -> {
                if (!good.asTyped()) {
                    notes.add(Rule.PHONE_NORMALISED, RosterField.PHONE);
                }
                yield good.phone();
            }
            case Phone.Bad bad -> {
                notes.add(Finding.of(Rule.PHONE_FAULTY, RosterField.PHONE).at(bad.positions()));
                yield null;
            }
        };
    }

    /** Where the person is invited to sign in, once the roster is verified; see {@link InviteJob}. */
    static @Nullable Email email(Notes notes) {
        // Without a note of what was cleaned: an address is shown to nobody.
        String text = PlainText.of(notes.raw(RosterField.EMAIL));
        if (text.isEmpty() || CellChecks.unreadable(notes.row(), RosterField.EMAIL)) {
            return null;
        }
        if (!Email.fits(text)) {
            notes.add(Rule.EMAIL_FAULTY, RosterField.EMAIL);
            return null;
        }
        return new Email(text);
    }

    /** Birth and gender are never stored: they only show that a number or a row belongs to another person. */
    static void contradictions(Notes notes, @Nullable IdentityNumber id) {
        var born = birth(notes);
        var gender = gender(notes);
        if (id == null) {
            return;
        }
        if (born.isPresent()
                && id.birthDate().filter(d -> !d.equals(born.get())).isPresent()) {
            notes.add(Rule.BIRTH_DIFFERS, RosterField.BIRTH_DATE);
        }
        if (gender.isPresent() && id.gender().filter(g -> g != gender.get()).isPresent()) {
            notes.add(Rule.GENDER_DIFFERS, RosterField.GENDER);
        }
    }

    private static Optional<LocalDate> birth(Notes notes) {
        String text = notes.plain(RosterField.BIRTH_DATE);
        if (text.isEmpty() || CellChecks.unreadable(notes.row(), RosterField.BIRTH_DATE)) {
            return Optional.empty();
        }
        var day = TypedDate.read(text);
        if (day.isEmpty()) {
            notes.add(Rule.DATE_UNREADABLE, RosterField.BIRTH_DATE);
        } else if (!day.get().toString().equals(text)) {
            notes.add(Rule.DATE_TEXT, RosterField.BIRTH_DATE);
        }
        return day;
    }

    private static Optional<Gender> gender(Notes notes) {
        String text = notes.plain(RosterField.GENDER).toLowerCase(Locale.ROOT);
        if (text.isEmpty() || CellChecks.unreadable(notes.row(), RosterField.GENDER)) {
            return Optional.empty();
        }
        var gender = Optional.ofNullable(GENDERS.get(text));
        if (gender.isEmpty()) {
            notes.add(Rule.GENDER_UNKNOWN, RosterField.GENDER);
        }
        return gender;
    }

    private static <K, V> V rule(Map<K, V> table, K key) {
        return Objects.requireNonNull(table.get(key));
    }
}
