package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.greentalent.people.Phone.Bad;
import io.greentalent.people.Phone.Good;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"13000000000", "19999999999", "023-61234567", "010-61234567", "0831-2345678"})
    void numbersStandAsTheyAre(String number) {
        assertEquals(new Good(new Phone(number), true), Phone.check(number));
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138 0000 0000, 13800000000", "008613800000000, 13800000000", "8613800000000, 13800000000",
        "138-0000-0000, 13800000000", "１３８００００００００, 13800000000", "(023)61234567, 023-61234567",
        "02361234567, 023-61234567", "'''13800000000', 13800000000"
    })
    void separatorsAndCountryCodesAreTakenOut(String typed, String number) {
        assertEquals(new Good(new Phone(number), false), Phone.check(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12000000000", "1380000000", "138000000000", "0000000", "61234567", "1.38E+10"})
    void othersAreNone(String typed) {
        assertInstanceOf(Bad.class, Phone.check(typed));
    }

    @Test
    void strangeCharactersAreNamedByPosition() {
        assertEquals(new Bad(List.of(4)), Phone.check("138O0000000"));
        assertEquals(new Bad(List.of(4)), Phone.check("138+0000000"));
    }

    @Test
    void theNumberNeverShowsItself() {
        assertFalse(new Phone("13800000000").toString().contains("138"));
    }

    @Test
    void aPhoneIsPrintedAsStars() {
        assertEquals("***", new Phone("023-61234567").toString());
    }
}
