package io.greentalent.people;

import io.greentalent.people.IdentityNumber.Bad;
import io.greentalent.people.IdentityNumber.Check;
import io.greentalent.people.IdentityNumber.Fault;
import io.greentalent.people.IdentityNumber.Good;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Travel permits, passports and the older permanent residence card: numbers whose shape is all that can be checked. */
final class DocumentNumbers {
    private static final int LIFELONG = 9;
    private static final int SHORTEST_PASSPORT = 5;
    private static final int LONGEST_PASSPORT = 15;

    private DocumentNumbers() {}

    static Check check(IdType type, String text) {
        return switch (type) {
            case HK_MACAO_PERMIT -> hongKongOrMacao(text);
            case TAIWAN_PERMIT -> shaped(type, text, Set.of(8), (c, i) -> digit(c));
            case FOREIGN_PERMIT -> shaped(type, text, Set.of(15), (c, i) -> i < 3 ? letter(c) : digit(c));
            default -> passport(text);
        };
    }

    /**
     * H or M and ten digits on cards before 2013, of which the last two count renewals; the eight before them are the
     * holder's for life and all that newer cards show.
     */
    private static Check hongKongOrMacao(String text) {
        var check = shaped(
                IdType.HK_MACAO_PERMIT, text, Set.of(LIFELONG, 11), (c, i) -> i == 0 ? c == 'H' || c == 'M' : digit(c));
        return check instanceof Good good
                ? new Good(new IdentityNumber(IdType.HK_MACAO_PERMIT, text.substring(0, LIFELONG)), good.doubts())
                : check;
    }

    /** Letters and digits; issuing states differ in the rest (ICAO 9303 names nine places, older books have more). */
    private static Check passport(String text) {
        var strange = positions(text, (c, i) -> digit(c) || letter(c));
        if (!strange.isEmpty()) {
            return new Bad(Fault.CHARACTERS, strange);
        }
        if (text.length() < SHORTEST_PASSPORT || text.length() > LONGEST_PASSPORT) {
            return new Bad(Fault.LENGTH, List.of());
        }
        return text.chars().anyMatch(DocumentNumbers::digit)
                ? new Good(new IdentityNumber(IdType.PASSPORT, text), Set.of())
                : new Bad(Fault.CHARACTERS, positions(text, (c, i) -> false));
    }

    private static Check shaped(IdType type, String text, Set<Integer> lengths, Shape shape) {
        if (!lengths.contains(text.length())) {
            IntPredicate known = c -> digit(c) || letter(c);
            var strange = IdentityNumber.positions(text, known.negate());
            return strange.isEmpty() ? new Bad(Fault.LENGTH, List.of()) : new Bad(Fault.CHARACTERS, strange);
        }
        var strange = positions(text, shape);
        return strange.isEmpty()
                ? new Good(new IdentityNumber(type, text), Set.of())
                : new Bad(Fault.CHARACTERS, strange);
    }

    /** The 1-based positions whose character does not fit. */
    private static List<Integer> positions(String text, Shape shape) {
        return IntStream.range(0, text.length())
                .filter(i -> !shape.fits(text.charAt(i), i))
                .mapToObj(i -> i + 1)
                .toList();
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(int c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Which character may stand at which place, from 0. */
    private interface Shape {
        boolean fits(int c, int place);
    }
}
