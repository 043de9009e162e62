package io.greentalent.rosters;

import static io.greentalent.rosters.RosterField.CATEGORY;
import static io.greentalent.rosters.RosterField.CLASS_GROUP;
import static io.greentalent.rosters.RosterField.ID_NUMBER;
import static io.greentalent.rosters.RosterField.NAME;
import static io.greentalent.rosters.RosterField.OFFERING_NO;
import static io.greentalent.rosters.RosterField.PHONE;
import static io.greentalent.rosters.RosterField.STUDENT_NO;
import static io.greentalent.rosters.Verdict.ACCEPT;
import static io.greentalent.rosters.Verdict.NORMALISE;
import static io.greentalent.rosters.Verdict.REJECT;
import static io.greentalent.rosters.Verdict.REVIEW;

import io.greentalent.people.InventedNumbers;
import java.util.function.UnaryOperator;

/**
 * One thing that typing, copying or malice does to a cell, and what the row deserves for it at least (单元格变异). Written
 * from what the rules promise, not from how they are built.
 */
enum RowMutation {
    NAME_SPACED(NAME, NORMALISE, name -> name.charAt(0) + " " + name.substring(1)),
    NAME_WIDE_SPACE(NAME, NORMALISE, name -> name.charAt(0) + "\u3000" + name.substring(1)),
    NAME_ZERO_WIDTH(NAME, NORMALISE, name -> name.charAt(0) + "\u200B" + name.substring(1)),
    NAME_RIGHT_TO_LEFT(NAME, NORMALISE, name -> name + "\u202E"),
    NAME_BROKEN_LINE(NAME, NORMALISE, name -> name.charAt(0) + "\n" + name.substring(1)),
    NAME_DIGIT(NAME, REJECT, name -> name + "3"),
    NAME_LOST(NAME, REJECT, name -> name.charAt(0) + "?"),
    NAME_REPLACED(NAME, REJECT, name -> name + "\uFFFD"),
    NAME_BRACKETS(NAME, REJECT, name -> name + "(班长)"),
    NAME_FORMULA(NAME, REJECT, name -> "=" + name),
    NAME_COMMAND(NAME, REJECT, name -> "=cmd|' /C calc'!A0"),
    NAME_MARKUP(NAME, REJECT, name -> "<img src=x onerror=alert(1)>"),
    NAME_QUERY(NAME, REJECT, name -> name + "'; drop table person; --"),
    NAME_EXPRESSION(NAME, REJECT, name -> "${7*7}#{1+1}"),
    NAME_EMOJI(NAME, REJECT, name -> name + "\uD83D\uDE00"),
    NAME_NONE(NAME, REJECT, name -> ""),
    NAME_ENDLESS(NAME, REJECT, name -> name.repeat(40)),

    NUMBER_WIDE(ID_NUMBER, NORMALISE, RowMutation::wide),
    NUMBER_SPACED(ID_NUMBER, NORMALISE, n -> n.substring(0, 6) + " " + n.substring(6)),
    NUMBER_DASHED(ID_NUMBER, NORMALISE, n -> n.substring(0, 6) + "-" + n.substring(6)),
    /** The mark that makes a cell a text is no part of the text. */
    NUMBER_QUOTED(ID_NUMBER, ACCEPT, n -> "'" + n),
    NUMBER_HIDDEN_MARK(ID_NUMBER, NORMALISE, n -> n + "\u200B"),
    NUMBER_WRONG(ID_NUMBER, REJECT, InventedNumbers::wrong),
    NUMBER_SHORT(ID_NUMBER, REJECT, n -> n.substring(0, 17)),
    NUMBER_LONG(ID_NUMBER, REJECT, n -> n + "1"),
    NUMBER_LETTER(ID_NUMBER, REJECT, n -> n.replaceFirst("0", "O")),
    NUMBER_SCIENTIFIC(ID_NUMBER, REJECT, n -> "5.00106E+17"),
    NUMBER_PLACE(ID_NUMBER, REJECT, n -> InventedNumbers.of("990101", "20050314", 1)),
    NUMBER_DAY(ID_NUMBER, REJECT, n -> InventedNumbers.of("500101", "20050230", 1)),
    NUMBER_UNBORN(ID_NUMBER, REJECT, n -> InventedNumbers.of("500101", "20300101", 1)),
    NUMBER_QUERY(ID_NUMBER, REJECT, n -> "' or 1=1 --"),
    NUMBER_NONE(ID_NUMBER, REJECT, n -> ""),

    CLASS_NONE(CLASS_GROUP, ACCEPT, c -> ""),
    CLASS_WIDE_SPACE(CLASS_GROUP, NORMALISE, c -> c.replace(' ', '\u3000')),
    CLASS_UNKNOWN(CLASS_GROUP, REVIEW, c -> "不存在的班"),
    CLASS_FORMULA(CLASS_GROUP, REVIEW, c -> "=HYPERLINK(\"http://evil.example\")"),
    CLASS_ENDLESS(CLASS_GROUP, REJECT, c -> c.repeat(20)),
    CLASS_NUMBER(CLASS_GROUP, REJECT, c -> InventedNumbers.of("500106", "19990101", 7)),

    OFFERING_SECOND(OFFERING_NO, ACCEPT, o -> "LT-02"),
    OFFERING_WIDE(OFFERING_NO, NORMALISE, RowMutation::wide),
    OFFERING_UNKNOWN(OFFERING_NO, REJECT, o -> "LT-99"),
    OFFERING_OTHERS(OFFERING_NO, REJECT, o -> "LT-09"),
    OFFERING_NONE(OFFERING_NO, REJECT, o -> ""),

    CATEGORY_WORD(CATEGORY, ACCEPT, c -> "学生"),
    CATEGORY_ENGLISH(CATEGORY, ACCEPT, c -> "Student"),
    CATEGORY_HIDDEN_MARK(CATEGORY, NORMALISE, c -> "在\u200B校生"),
    CATEGORY_UNKNOWN(CATEGORY, REJECT, c -> "教师"),
    CATEGORY_NONE(CATEGORY, REJECT, c -> ""),

    PHONE_PLAIN(PHONE, ACCEPT, p -> "13800000000"),
    PHONE_COUNTRY(PHONE, NORMALISE, p -> "+86 138 0000 0000"),
    PHONE_WIDE(PHONE, NORMALISE, p -> wide("13800000000")),
    PHONE_SHORT(PHONE, REVIEW, p -> "12345"),
    PHONE_WORD(PHONE, REVIEW, p -> "无"),

    STUDENT_NO_PLAIN(STUDENT_NO, ACCEPT, s -> "2025010203"),
    STUDENT_NO_FORMULA(STUDENT_NO, REVIEW, s -> "=1+1"),
    STUDENT_NO_ENDLESS(STUDENT_NO, REJECT, s -> "1".repeat(41)),
    STUDENT_NO_NUMBER(STUDENT_NO, REJECT, s -> "G" + InventedNumbers.of("500106", "19990101", 8));

    final RosterField field;
    final Verdict deserves;
    private final UnaryOperator<String> how;

    RowMutation(RosterField field, Verdict deserves, UnaryOperator<String> how) {
        this.field = field;
        this.deserves = deserves;
        this.how = how;
    }

    String of(String text) {
        return how.apply(text);
    }

    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > 0x20 && c < 0x7F ? (char) (c + 0xFEE0) : (char) c));
        return wide.toString();
    }
}
