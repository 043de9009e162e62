package io.greentalent.rosters;

import static io.greentalent.rosters.Verdict.ACCEPT;
import static io.greentalent.rosters.Verdict.DUPLICATE;
import static io.greentalent.rosters.Verdict.LISTED;
import static io.greentalent.rosters.Verdict.NORMALISE;
import static io.greentalent.rosters.Verdict.REJECT;
import static io.greentalent.rosters.Verdict.REVIEW;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every rule that a row is judged by, with the verdict it leads to (校验规则). */
public enum Rule {
    SHEET_HIDDEN("sheet.hidden", LISTED),
    SHEET_UNKNOWN("sheet.unknown", LISTED),

    ROW_BLANK("row.blank", LISTED),
    ROW_FOOTER("row.footer", LISTED),
    ROW_HEADER("row.header", LISTED),
    ROW_HIDDEN("row.hidden", REVIEW),

    CELL_REQUIRED("cell.required", REJECT),
    CELL_ERROR("cell.error", REJECT),
    CELL_TOO_LONG("cell.tooLong", REJECT),
    CELL_IMPRECISE("cell.imprecise", REJECT),
    CELL_IDENTITY("cell.identity", REJECT),
    CELL_FORMULA("cell.formula", REVIEW),
    CELL_HIDDEN("cell.hidden", REVIEW),
    CELL_MERGED("cell.merged", NORMALISE),
    CELL_SHARED("cell.shared", REVIEW),
    CELL_INJECTION("cell.injection", REVIEW),
    CELL_CLEANED("cell.cleaned", NORMALISE),

    NAME_COMPOSED("name.composed", NORMALISE),
    NAME_FULL_WIDTH("name.fullWidth", NORMALISE),
    NAME_INVISIBLE("name.invisible", NORMALISE),
    NAME_KANGXI("name.kangxi", NORMALISE),
    NAME_MIDDLE_DOT("name.middleDot", NORMALISE),
    NAME_SPACES("name.spaces", NORMALISE),
    NAME_RARE("name.rare", ACCEPT),
    NAME_SINGLE("name.single", REVIEW),
    NAME_MISREAD("name.misread", REVIEW),
    NAME_EMPTY("name.empty", REJECT),
    NAME_GARBLED("name.garbled", REJECT),
    NAME_DIGITS("name.digits", REJECT),
    NAME_CHARACTERS("name.characters", REJECT),
    NAME_LENGTH("name.length", REJECT),
    NAME_DIFFERS("name.differs", REVIEW),
    NAME_CHANGES("name.changes", REVIEW),

    ID_TYPE_UNKNOWN("idType.unknown", REJECT),
    ID_TYPE_CORRECTED("idType.corrected", NORMALISE),
    ID_FULL_WIDTH("id.fullWidth", NORMALISE),
    ID_SEPARATORS("id.separators", NORMALISE),
    ID_LETTERS("id.letters", NORMALISE),
    ID_RENEWAL("id.renewal", NORMALISE),
    ID_FIFTEEN_DIGITS("id.fifteenDigits", REVIEW),
    ID_TOO_YOUNG("id.tooYoung", REVIEW),
    ID_TOO_OLD("id.tooOld", REVIEW),
    ID_IMPRECISE("id.imprecise", REJECT),
    ID_LENGTH("id.length", REJECT),
    ID_CHARACTERS("id.characters", REJECT),
    ID_PROVINCE("id.province", REJECT),
    ID_DATE("id.date", REJECT),
    ID_FUTURE_DATE("id.futureDate", REJECT),
    ID_CHECK_DIGIT("id.checkDigit", REJECT),

    PHONE_NORMALISED("phone.normalised", NORMALISE),
    PHONE_FAULTY("phone.faulty", REVIEW),
    PHONE_ADDED("phone.added", NORMALISE),
    PHONE_CHANGES("phone.changes", REVIEW),
    EMAIL_FAULTY("email.faulty", REVIEW),
    STUDENT_NO_ADDED("studentNo.added", NORMALISE),
    STUDENT_NO_CHANGES("studentNo.changes", REVIEW),
    DATE_TEXT("date.text", NORMALISE),
    DATE_UNREADABLE("date.unreadable", REVIEW),
    BIRTH_DIFFERS("birth.differs", REVIEW),
    GENDER_UNKNOWN("gender.unknown", REVIEW),
    GENDER_DIFFERS("gender.differs", REVIEW),
    CATEGORY_UNKNOWN("category.unknown", REJECT),
    CATEGORY_CHANGES("category.changes", REVIEW),
    CATEGORY_COUNTED("category.counted", REJECT),

    COLLEGE_OTHER("college.other", REJECT),
    COLLEGE_NAME("college.name", REVIEW),
    MAJOR_UNKNOWN("major.unknown", REVIEW),
    CLASS_UNKNOWN("class.unknown", REVIEW),
    CLASS_OTHER_MAJOR("class.otherMajor", REVIEW),
    CLASS_ADDED("class.added", NORMALISE),
    CLASS_CHANGES("class.changes", REVIEW),
    COURSE_UNKNOWN("course.unknown", REJECT),
    OFFERING_NONE("offering.none", REJECT),
    OFFERING_SEVERAL("offering.several", REJECT),
    OFFERING_OTHER_COLLEGE("offering.otherCollege", REJECT),
    OFFERING_OTHER_TERM("offering.otherTerm", REJECT),
    OFFERING_OTHER_COURSE("offering.otherCourse", REJECT),
    OFFERING_NOT_THIS("offering.notThis", REJECT),
    OFFERING_CLOSED("offering.closed", REJECT),
    OFFERING_FULL("offering.full", REVIEW),

    PERSON_OTHER_COLLEGE("person.otherCollege", REVIEW),
    ENROLLED_ALREADY("enrolled.already", DUPLICATE),
    ENROLLED_WITHDRAWN("enrolled.withdrawn", REVIEW),
    FILE_SAME_PERSON("file.samePerson", DUPLICATE),
    FILE_OTHER_NAME("file.otherName", REJECT);

    private static final Map<String, Rule> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::code, Function.identity()));

    private final String code;
    private final Verdict verdict;

    Rule(String code, Verdict verdict) {
        this.code = code;
        this.verdict = verdict;
    }

    /** What is taken over from a verified report's rows about somebody who is known. */
    static final Set<Rule> CHANGES = Collections.unmodifiableSet(EnumSet.of(
            NAME_CHANGES,
            PHONE_ADDED,
            PHONE_CHANGES,
            STUDENT_NO_ADDED,
            STUDENT_NO_CHANGES,
            CATEGORY_CHANGES,
            CLASS_ADDED,
            CLASS_CHANGES));

    /** About how the person is reached or numbered: asks nothing about the enrolment. */
    boolean contact() {
        return this == PHONE_ADDED || this == PHONE_CHANGES || this == STUDENT_NO_ADDED || this == STUDENT_NO_CHANGES;
    }

    /** What lists, filters and message keys call it. */
    public String code() {
        return code;
    }

    /** What it leads to, unless the finding says otherwise. */
    public Verdict verdict() {
        return verdict;
    }

    /** The message key of the sentence that says what is wrong; its {@code {0}} is the column, the finding's arguments follow. */
    public String sentenceKey() {
        return "rosters.rule." + code;
    }

    /** The message key of the sentence that says how to mend it. */
    public String mendKey() {
        return "rosters.mend." + code;
    }

    public static Optional<Rule> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
