package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.people.IdentityNumber.Bad;
import io.greentalent.people.IdentityNumber.Doubt;
import io.greentalent.people.IdentityNumber.Good;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every identity number, whichever it is. */
class IdentityNumberPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final List<String> PROVINCES = List.of("11", "15", "21", "37", "44", "50", "65", "71", "81", "83");
    private static final String SEPARATORS = " -'\u2019\u2014\u00A0\u3000\u200B\u202E\uFEFF\t\n";

    private record Holder(LocalDate born, int sequence, String number) {}

    /** Born from 1927 on, so that nobody is too old today, and up to 2014, so that nobody is too young. */
    @Provide
    Arbitrary<Holder> holders() {
        return born(32_000);
    }

    /** Born up to 1998. */
    @Provide
    Arbitrary<Holder> elders() {
        return born(26_000);
    }

    private static Arbitrary<Holder> born(int days) {
        return Combinators.combine(
                        Arbitraries.of(PROVINCES),
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, days),
                        Arbitraries.integers().between(0, 999))
                .as((province, district, after, sequence) -> {
                    var born = LocalDate.of(1927, 1, 1).plusDays(after);
                    String place = province + String.format(java.util.Locale.ROOT, "%04d", district);
                    String day = DateTimeFormatter.BASIC_ISO_DATE.format(born);
                    return new Holder(born, sequence, InventedNumbers.of(place, day, sequence));
                });
    }

    private static IdentityNumber.Check check(String number) {
        return IdentityNumber.check(IdType.RESIDENT_ID, number, TODAY);
    }

    @Property
    void everyNumberOfTheStandardPassesAndTellsBirthAndGender(@ForAll("holders") Holder holder) {
        var good = assertInstanceOf(Good.class, check(holder.number));
        assertEquals(Set.of(), good.doubts());
        assertEquals(holder.number, good.number().text());
        assertEquals(Optional.of(holder.born), good.number().birthDate());
        var gender = holder.sequence % 2 == 1 ? Gender.MALE : Gender.FEMALE;
        assertEquals(Optional.of(gender), good.number().gender());
    }

    @Property
    void noNumberWithOneWrongDigitPasses(
            @ForAll("holders") Holder holder,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] digits = holder.number.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);
        assertInstanceOf(Bad.class, check(new String(digits)));
    }

    @Property
    void noNumberWithTwoNeighboursSwappedPasses(
            @ForAll("holders") Holder holder, @ForAll @IntRange(max = 16) int place) {
        char[] digits = holder.number.toCharArray();
        Assume.that(digits[place] != digits[place + 1]);
        char first = digits[place];
        digits[place] = digits[place + 1];
        digits[place + 1] = first;
        assertInstanceOf(Bad.class, check(new String(digits)));
    }

    @Property
    void nothingThatIsTypedBetweenTheDigitsMakesAnotherNumber(
            @ForAll("holders") Holder holder, @ForAll("separators") List<String> between, @ForAll boolean wide) {
        var typed = new StringBuilder();
        for (int i = 0; i < holder.number.length(); i++) {
            char c = holder.number.charAt(i);
            typed.append(wide ? (char) (c + 0xFEE0) : c).append(i < between.size() ? between.get(i) : "");
        }
        assertEquals(holder.number, IdentityNumber.cleaned(typed.toString()).text());
        assertFalse(NumberSearch.in("学号G" + typed + "备注").anyNumber().isEmpty());
    }

    @Provide
    Arbitrary<List<String>> separators() {
        return Arbitraries.strings()
                .withChars(SEPARATORS.toCharArray())
                .ofMaxLength(2)
                .list()
                .ofMaxSize(18);
    }

    @Property
    void cleaningTwiceCleansNoMore(@ForAll String typed) {
        var once = IdentityNumber.cleaned(typed);
        assertEquals(once.text(), IdentityNumber.cleaned(once.text()).text());
    }

    @Property
    void whateverIsTypedIsAnsweredAndNeverShown(@ForAll("typed") String typed, @ForAll IdType type) {
        var cleaned = IdentityNumber.cleaned(typed);
        var checked = IdentityNumber.check(type, cleaned.text(), TODAY);
        assertFalse(Pattern.compile("\\d{5}").matcher(cleaned + " " + checked).find());
        if (checked instanceof Bad bad) {
            bad.positions()
                    .forEach(p -> assertEquals(Math.clamp(p, 1, cleaned.text().length()), p));
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings().numeric().ofMinLength(6).ofMaxLength(20),
                Arbitraries.strings()
                        .withChars("0123456789XHMA \uFF10\uFF18-")
                        .ofMinLength(6)
                        .ofMaxLength(20),
                holders().map(Holder::number));
    }

    @Property
    void aNumberOfTheFirstGenerationIsTheSamePersonsNewOne(@ForAll("elders") Holder holder) {
        String old = holder.number.substring(0, 6) + holder.number.substring(8, 17);
        var good = assertInstanceOf(Good.class, check(old));
        assertEquals(holder.number, good.number().text());
        assertTrue(good.doubts().contains(Doubt.FIFTEEN_DIGITS));
    }
}
