package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.people.PersonName.Bad;
import io.greentalent.people.PersonName.Doubt;
import io.greentalent.people.PersonName.Fault;
import io.greentalent.people.PersonName.Good;
import io.greentalent.people.PersonName.Mend;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    private static Good good(String raw) {
        return assertInstanceOf(Good.class, PersonName.check(raw));
    }

    private static Bad bad(String raw) {
        return assertInstanceOf(Bad.class, PersonName.check(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三",
                "欧阳文静",
                "阿依古丽·买买提",
                "刘〇",
                "John Smith",
                "J. Smith",
                "O'Neill",
                "Anne-Marie",
                "José",
                "𠮷田",
                "㛃儿",
                "䶮",
                "ཚེ་རིང",
                "ئەخمەت"
            })
    void namesStandAsTheyAre(String name) {
        var good = good(name);
        assertEquals(name, good.name().text());
        assertEquals(Set.of(), good.mends());
    }

    @ParameterizedTest
    @CsvSource({
        "张 三, 张三, SPACES",
        "'张　三', 张三, 'FULL_WIDTH,SPACES'",
        "' 张三 ', 张三, SPACES",
        "'张\t三', 张三, 'INVISIBLE,SPACES'",
        "'张\n三', 张三, 'INVISIBLE,SPACES'",
        "'张\u00A0三', 张三, 'INVISIBLE,SPACES'",
        "张\u200B三, 张三, INVISIBLE",
        "\uFEFF张三, 张三, INVISIBLE",
        "张\u202E三, 张三, INVISIBLE",
        "张三\uFE00, 张三, INVISIBLE",
        "张\u0007三, 张三, INVISIBLE",
        "⾼山, 高山, RADICAL",
        "⻢云, 马云, RADICAL",
        "⻩⻓⻰, 黄长龙, RADICAL",
        "⾦⽉, 金月, RADICAL",
        "阿依古丽•买买提, 阿依古丽·买买提, MIDDLE_DOT",
        "阿依古丽・买买提, 阿依古丽·买买提, MIDDLE_DOT",
        "阿依古丽‧买买提, 阿依古丽·买买提, MIDDLE_DOT",
        "阿依古丽⋅买买提, 阿依古丽·买买提, MIDDLE_DOT",
        "阿依古丽.买买提, 阿依古丽·买买提, MIDDLE_DOT",
        "阿依古丽。买买提, 阿依古丽·买买提, MIDDLE_DOT",
        "阿依古丽．买买提, 阿依古丽·买买提, 'FULL_WIDTH,MIDDLE_DOT'",
        "阿依古丽 · 买买提, 阿依古丽·买买提, MIDDLE_DOT",
        "阿依古丽··买买提, 阿依古丽·买买提, MIDDLE_DOT",
        "'John   Smith', John Smith, SPACES",
        "Ｊｏｈｎ, John, FULL_WIDTH",
        "Jose\u0301, José, COMPOSED",
        "Ａ\u0301rpád, Árpád, 'FULL_WIDTH,COMPOSED'",
        "A\u200B\u0301rpád, Árpád, 'INVISIBLE,COMPOSED'",
        "\uFA1B田, 福田, COMPOSED"
    })
    void whatCopyingAddsIsTakenOut(String typed, String name, String mends) {
        var good = good(typed);
        assertEquals(name, good.name().text());
        assertEquals(
                mends, String.join(",", good.mends().stream().map(Mend::name).toList()));
    }

    @Test
    void everyRadicalBecomesAnIdeographOrStaysOutOfTheName() {
        for (int c = 0x2F00; c <= 0x2FD5; c++) {
            int folded = good(Character.toString(c) + "三").name().text().codePointAt(0);
            assertTrue(folded >= 0x4E00 && folded <= 0x9FFF, Integer.toHexString(c));
        }
        for (int c = 0x2E81; c <= 0x2EF3; c++) {
            int folded = c == 0x2E9A
                    ? 0x4E00
                    : good(Character.toString(c) + "三").name().text().codePointAt(0);
            assertTrue(NameCheck.han(folded), Integer.toHexString(c));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "张?, GARBLED, 2",
        "张？, GARBLED, 2",
        "?????, GARBLED, 1",
        "张\uFFFD, GARBLED, 2",
        "张\uE000, GARBLED, 2",
        "张□, GARBLED, 2",
        "张\uDB80\uDC00, GARBLED, 2",
        "张3, DIGITS, 2",
        "张３, DIGITS, 2",
        "张三(班长), CHARACTERS, 3",
        "张*, CHARACTERS, 2",
        "=张三, CHARACTERS, 1",
        "'@张三', CHARACTERS, 1",
        "张/三, CHARACTERS, 2",
        "张\u2FF0三, CHARACTERS, 2"
    })
    void lostAndStrangeCharactersAreNamedByPosition(String typed, Fault fault, int first) {
        var bad = bad(typed);
        assertEquals(fault, bad.fault());
        assertEquals(first, bad.positions().getFirst());
    }

    @Test
    void positionsCountCodePoints() {
        assertEquals(new Bad(Fault.GARBLED, List.of(2)), bad("𠮷?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "·", "\u3000"})
    void nothingVisibleIsNoName(String typed) {
        assertEquals(Fault.EMPTY, bad(typed).fault());
    }

    @Test
    void punctuationAloneIsNoName() {
        assertEquals(Fault.CHARACTERS, bad("-").fault());
    }

    @Test
    void aHundredCharactersAreTheMost() {
        good("a".repeat(100));
        assertEquals(Fault.LENGTH, bad("a".repeat(101)).fault());
    }

    @Test
    void utf8OpenedAsGbkIsDoubted() {
        assertEquals(Set.of(Doubt.MISREAD), good("寮犱笁").doubts());
        assertEquals(Set.of(), good("联通").doubts());
        assertEquals(Fault.GARBLED, bad("锟斤拷").fault());
    }

    @Test
    void oneCharacterIsDoubted() {
        assertEquals(Set.of(Doubt.SINGLE), good("张").doubts());
    }

    @ParameterizedTest
    @CsvSource({"𠮷田, true", "㛃儿, true", "鿏, true", "张三, false", "镕基, false"})
    void ideographsBeyondGbkAreRare(String name, boolean rare) {
        assertEquals(rare, good(name).name().rare());
    }

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张三丰, 张*丰", "欧阳文静, 欧**静", "阿依古丽·买买提, 阿***提", "张, *", "𠮷田𠮷, 𠮷*𠮷", "John Smith, J***"})
    void listsShowLittleOfAName(String name, String masked) {
        assertEquals(masked, PersonName.masked(name));
    }

    @Test
    void theNameIsMaskedWhenPrinted() {
        assertFalse(good("张三丰").toString().contains("三"));
        assertEquals("", PersonName.masked(""));
    }

    @Test
    void caseOfLatinLettersMakesNoOtherPerson() {
        assertTrue(new PersonName("John Smith").same("JOHN SMITH"));
        assertFalse(new PersonName("张三").same("张山"));
    }

    /** The blocks that GBK lacks, by their first and last code points, and what stands beside them. */
    @ParameterizedTest
    @CsvSource({
        "33FF, false", "3400, true", "4DBF, true", "4DC0, false", "9FA5, false", "9FA6, true", "9FFF, true",
        "A000, false", "FA0D, false", "FA0E, true", "FA29, true", "FA2A, false", "1FFFF, false", "20000, true",
        "3FFFD, true", "3FFFE, false"
    })
    void theBlocksBeyondGbkAreRareToTheirEdges(String codePoint, boolean rare) {
        assertEquals(rare, new PersonName(Character.toString(Integer.parseInt(codePoint, 16))).rare());
    }

    @Test
    void namesOfAHundredLettersPassAndNoLongerOnes() {
        assertEquals(100, good("A".repeat(100)).name().text().length());
        assertEquals(Fault.LENGTH, bad("A".repeat(101)).fault());
    }
}
