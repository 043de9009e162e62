package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource({"FF01, 21", "FF21, 41", "FF5E, 7E", "3000, 20", "FF00, FF00", "FF5F, FF5F", "3001, 3001"})
    void fullWidthFormsBecomeTheirHalfWidthEquals(String wide, String half) {
        assertEquals(text(half), PlainText.halfWidth(text(wide)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200B", "200D", "202E", "FEFF", "0007", "FE00", "FE0F", "E0100", "E01EF", "180B", "180D", "180F",
                "115F", "1160", "3164", "FFA0", "034F"
            })
    void whatShowsNothingIsTakenOut(String invisible) {
        assertEquals("ab", PlainText.of("a" + text(invisible) + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FE10", "1810", "180A", "115E", "1161", "0041"})
    void whatStandsBesideThemShows(String visible) {
        assertEquals("a" + text(visible) + "b", PlainText.of("a" + text(visible) + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "09", "0A", "0D", "A0", "2003", "2028", "3000"})
    void everyKindOfSpaceIsOneSpace(String space) {
        assertEquals("a b", PlainText.of(text(space) + "a" + text(space) + text(space) + "b" + text(space)));
    }

    private static String text(String codePoint) {
        return Character.toString(Integer.parseInt(codePoint, 16));
    }
}
