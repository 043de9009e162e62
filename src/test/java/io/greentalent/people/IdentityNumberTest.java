package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.people.IdentityNumber.Bad;
import io.greentalent.people.IdentityNumber.Doubt;
import io.greentalent.people.IdentityNumber.Fault;
import io.greentalent.people.IdentityNumber.Good;
import io.greentalent.people.IdentityNumber.Mend;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private static IdentityNumber.Check check(IdType type, String text) {
        return IdentityNumber.check(type, text, TODAY);
    }

    private static Good good(IdType type, String text) {
        return assertInstanceOf(Good.class, check(type, text));
    }

    private static Bad bad(IdType type, String text) {
        return assertInstanceOf(Bad.class, check(type, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void theStandardsOwnExamplesPass(String number) {
        assertEquals(number, good(IdType.RESIDENT_ID, number).number().text());
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 15, 21, 23, 31, 37, 41, 46, 50, 54, 61, 65, 71})
    void everyProvinceAtTheEdgesPasses(int province) {
        good(IdType.RESIDENT_ID, InventedNumbers.of(province + "0101", "20000229", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 16, 20, 24, 30, 38, 40, 47, 49, 55, 60, 66, 70, 72, 80, 84})
    void noProvinceBesideThemPasses(int province) {
        var bad = bad(IdType.RESIDENT_ID, InventedNumbers.of(province + "0101", "20000229", 1));
        assertEquals(new Bad(Fault.PROVINCE, List.of(1, 2)), bad);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20010229", "19000229", "20000230", "20001301", "20000001", "20000100", "20000431", "17991231"})
    void daysThatNeverWereAreNamed(String birth) {
        var bad = bad(IdType.RESIDENT_ID, InventedNumbers.of("500101", birth, 1));
        assertEquals(new Bad(Fault.DATE, List.of(7, 8, 9, 10, 11, 12, 13, 14)), bad);
    }

    @Test
    void leapDaysPass() {
        good(IdType.RESIDENT_ID, InventedNumbers.of("500101", "20000229", 1));
        good(IdType.RESIDENT_ID, InventedNumbers.of("500101", "20040229", 1));
    }

    @Test
    void tomorrowIsTheFuture() {
        assertEquals(
                Fault.FUTURE_DATE,
                bad(IdType.RESIDENT_ID, InventedNumbers.of("500101", "20260902", 1))
                        .fault());
        assertEquals(
                Set.of(Doubt.TOO_YOUNG),
                good(IdType.RESIDENT_ID, InventedNumbers.of("500101", "20260901", 1))
                        .doubts());
    }

    @ParameterizedTest
    @CsvSource({
        "20160901, ''",
        "20160902, TOO_YOUNG",
        "19260901, ''",
        "19250902, ''",
        "19250901, TOO_OLD",
        "19240229, TOO_OLD"
    })
    void tenToAHundredYearsAreUsual(String birth, String doubt) {
        var doubts =
                good(IdType.RESIDENT_ID, InventedNumbers.of("500101", birth, 1)).doubts();
        assertEquals(doubt.isEmpty() ? Set.of() : Set.of(Doubt.valueOf(doubt)), doubts);
    }

    @Test
    void everyCheckDigitPassesAndEveryOtherFails() {
        var seen = new java.util.TreeSet<Character>();
        for (int sequence = 0; sequence < 40; sequence++) {
            String number = InventedNumbers.student(sequence);
            seen.add(number.charAt(17));
            good(IdType.RESIDENT_ID, number);
            for (char other : "0123456789X".toCharArray()) {
                if (other != number.charAt(17)) {
                    assertEquals(
                            new Bad(Fault.CHECK_DIGIT, List.of(18)),
                            bad(IdType.RESIDENT_ID, number.substring(0, 17) + other));
                }
            }
        }
        assertEquals("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, X]", seen.toString());
    }

    @Test
    void oneWrongDigitOrTwoSwappedOnesFail() {
        String number = InventedNumbers.student(123);
        for (int i = 0; i < 16; i++) {
            char[] digits = number.toCharArray();
            if (digits[i] != digits[i + 1]) {
                char first = digits[i];
                digits[i] = digits[i + 1];
                digits[i + 1] = first;
                bad(IdType.RESIDENT_ID, new String(digits));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 16, 17, 19, 40})
    void otherLengthsAreNamedWithoutAPosition(int length) {
        assertEquals(new Bad(Fault.LENGTH, List.of()), bad(IdType.RESIDENT_ID, "5".repeat(length)));
    }

    @Test
    void strangeCharactersAreNamedByPosition() {
        assertEquals(new Bad(Fault.CHARACTERS, List.of(7, 18)), bad(IdType.RESIDENT_ID, "500101O9900101001O"));
        assertEquals(new Bad(Fault.CHARACTERS, List.of(17)), bad(IdType.RESIDENT_ID, "5001011990010100XX"));
        assertEquals(new Bad(Fault.CHARACTERS, List.of(1)), bad(IdType.RESIDENT_ID, "X"));
    }

    @Test
    void fifteenDigitsAreConvertedAndDoubted() {
        var good = good(IdType.RESIDENT_ID, "500101900101001");
        assertEquals(InventedNumbers.of("500101", "19900101", 1), good.number().text());
        assertEquals(Set.of(Doubt.FIFTEEN_DIGITS), good.doubts());
    }

    @Test
    void fifteenDigitsNameTheirOwnPositions() {
        assertEquals(new Bad(Fault.DATE, List.of(7, 8, 9, 10, 11, 12)), bad(IdType.RESIDENT_ID, "500101901301001"));
        assertEquals(new Bad(Fault.PROVINCE, List.of(1, 2)), bad(IdType.RESIDENT_ID, "990101900101001"));
    }

    @Test
    void residencePermitsAreKnownByTheirBeginning() {
        String hongKong = InventedNumbers.of("810000", "19990101", 1);
        String macao = InventedNumbers.of("820000", "19990101", 1);
        String taiwan = InventedNumbers.of("830000", "19990101", 1);
        assertEquals(
                IdType.HK_MACAO_RESIDENCE,
                good(IdType.HK_MACAO_RESIDENCE, hongKong).number().type());
        assertEquals(
                IdType.HK_MACAO_RESIDENCE,
                good(IdType.RESIDENT_ID, macao).number().type());
        assertEquals(
                IdType.TAIWAN_RESIDENCE,
                good(IdType.TAIWAN_RESIDENCE, taiwan).number().type());
        assertEquals(Fault.PROVINCE, bad(IdType.TAIWAN_RESIDENCE, hongKong).fault());
        assertEquals(
                Fault.PROVINCE,
                bad(IdType.HK_MACAO_RESIDENCE, InventedNumbers.student(1)).fault());
        assertEquals(
                Fault.CHECK_DIGIT,
                bad(IdType.TAIWAN_RESIDENCE, InventedNumbers.wrong(taiwan)).fault());
    }

    @Test
    void oneNumberIsOneIdentityHoweverTheDocumentIsNamed() {
        String macao = InventedNumbers.of("820000", "19990101", 1);
        assertEquals(
                good(IdType.RESIDENT_ID, macao).number().identity(),
                good(IdType.HK_MACAO_RESIDENCE, macao).number().identity());
    }

    @Test
    void bothPermanentResidenceCardsPass() {
        String modern = InventedNumbers.of("950840", "19900101", 1);
        assertEquals(modern, good(IdType.FOREIGN_PERMIT, modern).number().text());
        assertEquals(
                IdType.FOREIGN_PERMIT, good(IdType.RESIDENT_ID, modern).number().type());
        assertEquals(
                "USA500090010112",
                good(IdType.FOREIGN_PERMIT, "USA500090010112").number().text());
        assertEquals(new Bad(Fault.CHARACTERS, List.of(3)), bad(IdType.FOREIGN_PERMIT, "US1500090010112"));
        assertEquals(
                Fault.PROVINCE,
                bad(IdType.FOREIGN_PERMIT, InventedNumbers.of("999840", "19900101", 1))
                        .fault());
    }

    @Test
    void renewalsOfAPermitStayOnePerson() {
        assertEquals(
                "H12345678",
                good(IdType.HK_MACAO_PERMIT, "H1234567801").number().text());
        assertEquals(
                "M12345678", good(IdType.HK_MACAO_PERMIT, "M12345678").number().text());
        assertEquals(new Bad(Fault.CHARACTERS, List.of(1)), bad(IdType.HK_MACAO_PERMIT, "A12345678"));
        assertEquals(Fault.LENGTH, bad(IdType.HK_MACAO_PERMIT, "H1234567").fault());
        assertEquals(Fault.LENGTH, bad(IdType.HK_MACAO_PERMIT, "H123456789").fault());
    }

    @Test
    void taiwanPermitsHaveEightDigits() {
        good(IdType.TAIWAN_PERMIT, "12345678");
        assertEquals(Fault.LENGTH, bad(IdType.TAIWAN_PERMIT, "1234567").fault());
        assertEquals(new Bad(Fault.CHARACTERS, List.of(8)), bad(IdType.TAIWAN_PERMIT, "1234567B"));
    }

    @ParameterizedTest
    @CsvSource({
        "E12345678, true",
        "12345, true",
        "1234, false",
        "ABCDE, false",
        "E1234-678, false",
        "A123456789012345, false"
    })
    void passportsAreLettersAndDigits(String number, boolean passes) {
        assertEquals(passes, check(IdType.PASSPORT, number) instanceof Good);
    }

    @ParameterizedTest
    @CsvSource({
        "'５００１０１', FULL_WIDTH",
        "'500 101', SEPARATORS",
        "'500-101', SEPARATORS",
        "'''500101', SEPARATORS",
        "'\u200B500101', SEPARATORS",
        "'500101\u00A0', SEPARATORS",
        "'500101', ''"
    })
    void whatDoesNotBelongIsTakenOut(String typed, String mend) {
        var cleaned = IdentityNumber.cleaned(typed);
        assertEquals("500101", cleaned.text());
        assertEquals(mend.isEmpty() ? Set.of() : Set.of(Mend.valueOf(mend)), cleaned.mends());
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", "11010519491231002×", "11010519491231002Х", "11010519491231002Χ"})
    void whatLooksLikeAnXIsOne(String typed) {
        var cleaned = IdentityNumber.cleaned(typed);
        assertEquals("11010519491231002X", cleaned.text());
        assertEquals(Set.of(Mend.LETTERS), cleaned.mends());
    }

    @Test
    void theNumberTellsBirthAndGender() {
        var number = good(IdType.RESIDENT_ID, InventedNumbers.of("500101", "20050314", 12))
                .number();
        assertEquals(Optional.of(LocalDate.of(2005, 3, 14)), number.birthDate());
        assertEquals(
                Optional.of(Gender.MALE),
                good(IdType.RESIDENT_ID, InventedNumbers.student(1)).number().gender());
        assertEquals(
                Optional.of(Gender.FEMALE),
                good(IdType.RESIDENT_ID, InventedNumbers.student(2)).number().gender());
        assertEquals(
                Optional.empty(), good(IdType.PASSPORT, "E12345678").number().birthDate());
    }

    @Test
    void theNumberNeverShowsItself() {
        String number = InventedNumbers.student(7);
        var good = good(IdType.RESIDENT_ID, number);
        for (Object shown : List.of(good, good.number(), good.number().identity(), IdentityNumber.cleaned(number))) {
            assertFalse(shown.toString().contains(number.substring(6, 14)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "居民身份证, RESIDENT_ID",
        "身份证, RESIDENT_ID",
        "' ID Card', RESIDENT_ID",
        "护照, PASSPORT",
        "PASSPORT, PASSPORT",
        "港澳台居民居住证（台湾）, TAIWAN_RESIDENCE",
        "台胞证, TAIWAN_PERMIT",
        "外国人永久居留身份证, FOREIGN_PERMIT",
        "hk_macao_permit, HK_MACAO_PERMIT"
    })
    void documentsAreKnownByManyNames(String name, IdType type) {
        assertEquals(Optional.of(type), IdType.named(name));
    }

    @Test
    void strangeDocumentsAreNotGuessed() {
        assertTrue(IdType.named("驾驶证").isEmpty());
        assertTrue(IdType.named("").isEmpty());
        assertEquals(IdType.HK_MACAO_PERMIT, IdType.guess("H12345678"));
        assertEquals(IdType.FOREIGN_PERMIT, IdType.guess("USA500090010112"));
        assertEquals(IdType.RESIDENT_ID, IdType.guess("500101900101001"));
    }

    @Test
    void nobodyWasNumberedBeforeEighteenHundred() {
        assertEquals(
                Set.of(Doubt.TOO_OLD),
                good(IdType.RESIDENT_ID, InventedNumbers.of("500101", "18000101", 1))
                        .doubts());
    }

    @ParameterizedTest
    @CsvSource({"1234, LENGTH, ''", "1234567890123456, LENGTH, ''", "ABCDE, CHARACTERS, '1, 2, 3, 4, 5'"})
    void passportsOfAnotherLengthOrWithoutADigitAreNone(String number, Fault fault, String positions) {
        var bad = bad(IdType.PASSPORT, number);
        assertEquals(fault, bad.fault());
        assertEquals("[" + positions + "]", bad.positions().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AZ123", "123456789012345"})
    void theShortestAndTheLongestPassportPass(String number) {
        assertEquals(
                new IdentityNumber(IdType.PASSPORT, number),
                good(IdType.PASSPORT, number).number());
    }

    @ParameterizedTest
    @CsvSource({"PASSPORT, E1234-678, 6", "PASSPORT, @2345, 1", "PASSPORT, [2345, 1", "TAIWAN_PERMIT, 1234-, 5"})
    void whatNoDocumentHasIsNamedByPosition(IdType type, String number, int position) {
        assertEquals(new Bad(Fault.CHARACTERS, List.of(position)), bad(type, number));
    }

    @Test
    void fifteenDigitsBornOnNoDayNameTheDayOnly() {
        var bad = bad(IdType.RESIDENT_ID, "500101900230001");
        assertEquals(new Bad(Fault.DATE, List.of(7, 8, 9, 10, 11, 12)), bad);
    }

    @Test
    void aMaskedNumberStillTellsItsKind() {
        assertEquals(
                "RESIDENT_ID ******", new IdentityNumber(IdType.RESIDENT_ID, InventedNumbers.student(1)).toString());
    }
}
