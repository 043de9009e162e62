package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.people.PersonName.Bad;
import io.greentalent.people.PersonName.Good;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every name, whatever was typed or copied. */
class PersonNamePropertyTest {
    private static final String COPIED = " \u3000\u00A0\t\n\u200B\u200D\u202E\uFEFF\uFE00\u0007";

    /** Ideographs of GBK and beyond, radicals, dots, Latin letters, marks, spaces and what shows nothing. */
    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                6, Arbitraries.chars().range('\u4E00', '\u9FA5').map(String::valueOf)),
                        Tuple.of(
                                1,
                                Arbitraries.integers().between(0x20000, 0x2A6DF).map(Character::toString)),
                        Tuple.of(
                                1, Arbitraries.chars().range('\u2E80', '\u2FD5').map(String::valueOf)),
                        Tuple.of(
                                1, Arbitraries.chars().range('\uF900', '\uFAD9').map(String::valueOf)),
                        Tuple.of(2, Arbitraries.of("·", "•", ".", "。", "・", "-", "'", "\u0301", "Ａ", "é")),
                        Tuple.of(2, Arbitraries.chars().alpha().map(String::valueOf)),
                        Tuple.of(2, Arbitraries.of(COPIED.split("")).map(String::valueOf)),
                        Tuple.of(1, Arbitraries.of("3", "?", "(", "*", "\uFFFD", "=", "<")))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> chinese() {
        return Arbitraries.strings()
                .withCharRange('\u4E00', '\u9FA5')
                .ofMinLength(2)
                .ofMaxLength(6);
    }

    @Property
    void aNameOfEverydayIdeographsStaysAsItIs(@ForAll("chinese") String typed) {
        if (!typed.contains("锟斤拷")) {
            var good = assertInstanceOf(Good.class, PersonName.check(typed));
            assertEquals(typed, good.name().text());
            assertEquals(Set.of(), good.mends());
        }
    }

    @Property
    void aMendedNameNeedsNoMending(@ForAll("typed") String typed) {
        if (PersonName.check(typed) instanceof Good good) {
            var again =
                    assertInstanceOf(Good.class, PersonName.check(good.name().text()));
            assertEquals(good.name(), again.name());
            assertEquals(Set.of(), again.mends());
        }
    }

    @Property
    void whateverIsTypedIsAnsweredWithPositionsInIt(@ForAll String typed) {
        if (PersonName.check(typed) instanceof Bad bad) {
            int length = typed.codePointCount(0, typed.length());
            bad.positions().forEach(p -> assertTrue(p >= 1 && p <= length, p + " of " + length));
        }
    }

    @Property
    void nothingThatShowsNothingMakesAnotherName(
            @ForAll("chinese") String name, @ForAll("copied") List<String> between) {
        var typed = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            typed.append(i < between.size() ? between.get(i) : "").append(name.charAt(i));
        }
        var good = assertInstanceOf(Good.class, PersonName.check(typed.toString()));
        assertTrue(good.name().same(name), typed.toString());
    }

    @Provide
    Arbitrary<List<String>> copied() {
        return Arbitraries.strings()
                .withChars(COPIED.toCharArray())
                .ofMaxLength(3)
                .list()
                .ofMaxSize(6);
    }

    @Property
    void aListShowsAtMostTheFirstAndTheLastCharacter(@ForAll("chinese") String name) {
        String masked = PersonName.masked(name);
        String hidden = masked.replace("*", "");
        assertTrue(hidden.length() <= 2 && hidden.length() < name.length(), masked);
        assertEquals(name.charAt(0), masked.charAt(0));
    }
}
