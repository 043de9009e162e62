package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick look for digits leaves nothing out that the search would find. */
class NumberSearchPropertyTest {
    @Provide
    Arbitrary<String> digitsAndOthers() {
        return Arbitraries.of("0", "1", "5", "9", "３", "X", "x", "H", " ", "-", "\u200B", "班", "٣")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    @Property
    void whatHasTooFewDigitsHoldsNoNumber(
            @ForAll("digitsAndOthers") String text, @ForAll("digitsAndOthers") String number) {
        if (!NumberSearch.mayHold(text, number)) {
            assertEquals(List.of(), NumberSearch.in(text).anyNumber());
            assertEquals(List.of(), NumberSearch.in(text).number(number));
        }
    }

    @Property
    void whereANumberStandsTheSearchGoesOn(
            @ForAll("digitsAndOthers") String before,
            @ForAll("digitsAndOthers") String number,
            @ForAll("digitsAndOthers") String behind) {
        assertTrue(NumberSearch.mayHold(before + number + behind, number));
    }
}
