package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for every day that is typed into a roster. */
class TypedDatePropertyTest {
    private static final List<String> FORMS = List.of(
            "uuuu-MM-dd",
            "uuuu-M-d",
            "uuuu/M/d",
            "uuuu/MM/dd",
            "uuuu.M.d",
            "uuuu年M月d日",
            "uuuu 年 M 月 d 日",
            "uuuuMMdd",
            "uuuu-MM-dd 00:00",
            "uuuu/M/d 0:00:00");

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1000, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(FORMS);
    }

    @Property
    void aDayIsReadInEveryFormThatPutsTheYearFirst(@ForAll("days") LocalDate day, @ForAll("forms") String form) {
        assertEquals(
                Optional.of(day),
                TypedDate.read(DateTimeFormatter.ofPattern(form).format(day)));
    }

    @Property
    void aDayThatMayBeMeantInTwoWaysIsNotRead(@ForAll("days") LocalDate day) {
        assertEquals(
                Optional.empty(),
                TypedDate.read(DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day)));
        assertEquals(
                Optional.empty(),
                TypedDate.read(DateTimeFormatter.ofPattern("MM-dd-uuuu").format(day)));
    }

    @Property
    void aDayThatNeverWasIsNotReadAsAnother(
            @ForAll @IntRange(min = 1900, max = 2100) int year,
            @ForAll @IntRange(max = 20) int month,
            @ForAll @IntRange(max = 40) int day) {
        boolean is = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        var read = TypedDate.read(year + "-" + month + "-" + day);
        assertEquals(is ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty(), read);
    }

    @Property
    void whateverIsTypedTheYearStandsInItFirst(@ForAll("almost") @StringLength(max = 20) String typed) {
        TypedDate.read(typed).ifPresent(day -> assertEquals(typed.substring(0, 4), "%04d".formatted(day.getYear())));
    }

    @Provide
    Arbitrary<String> almost() {
        return Arbitraries.strings()
                .withChars("0123456789-/.年月日 :".toCharArray())
                .ofMaxLength(20);
    }
}
