package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No identity number goes unseen in a text that is shown, however it is written. */
class NumberSearchTest {
    private static final String NUMBER = InventedNumbers.of("500106", "20050314", 11);

    private static List<Integer> places(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void aNumberIsFoundBehindAndBeforeOtherText() {
        assertEquals(places(2, 19), NumberSearch.in("G" + NUMBER).anyNumber());
        assertEquals(places(1, 18), NumberSearch.in(NUMBER + "8").anyNumber());
    }

    @Test
    void positionsCountWhatWasTyped() {
        String spaced = NUMBER.substring(0, 6) + " " + NUMBER.substring(6);
        var without = IntStream.rangeClosed(1, 19).filter(i -> i != 7).boxed().toList();
        assertEquals(without, NumberSearch.in(spaced).anyNumber());
    }

    @Test
    void fullWidthDigitsHideNothing() {
        var wide = new StringBuilder();
        NUMBER.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        assertEquals(places(1, 18), NumberSearch.in(wide.toString()).anyNumber());
    }

    @Test
    void theFirstYearOfNumbersIsSearchedFor() {
        assertEquals(
                places(1, 18),
                NumberSearch.in(InventedNumbers.of("500106", "18000101", 1)).anyNumber());
        assertEquals(
                List.of(),
                NumberSearch.in(InventedNumbers.of("500106", "17991231", 1)).anyNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "500106200503140", "990106200503140112", "500106200513140112"})
    void otherDigitsAreNoNumber(String text) {
        assertEquals(List.of(), NumberSearch.in(text).anyNumber());
    }

    @Test
    void aWrongNumberIsFoundWhereItIsAskedForByItself() {
        String wrong = InventedNumbers.wrong(NUMBER);
        assertEquals(List.of(), NumberSearch.in("G" + wrong).anyNumber());
        assertEquals(places(2, 19), NumberSearch.in("G" + wrong).number(wrong));
    }

    @Test
    void eightCharactersAreTheLeastThatTellAnything() {
        assertEquals(places(3, 10), NumberSearch.in("AB12345678").number("12345678"));
        assertEquals(List.of(), NumberSearch.in("AB1234567").number("1234567"));
        assertEquals(List.of(), NumberSearch.in("AB12345678").number("87654321"));
    }

    @Test
    void fewerThanSixDigitsHoldNoNumber() {
        assertEquals(places(1, 8), NumberSearch.in("AB123456").number("ab123456"));
        assertEquals(List.of(), NumberSearch.in("ABC12345").number("ABC12345"));
    }
}
