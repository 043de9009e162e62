package io.greentalent.people;

import io.greentalent.people.IdentityNumber.Bad;
import io.greentalent.people.IdentityNumber.Check;
import io.greentalent.people.IdentityNumber.Doubt;
import io.greentalent.people.IdentityNumber.Fault;
import io.greentalent.people.IdentityNumber.Good;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The citizen's number of GB 11643-1999 (公民身份号码) and the residence numbers built alike: six digits of place, eight of
 * birth, three of sequence, a check digit by ISO 7064 MOD 11-2.
 */
final class EighteenDigits {
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 100;
    /** No number was ever given to one born earlier; the standard's own example was born in 1880. */
    private static final int FIRST_YEAR = 1800;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    /** GB/T 2260: provinces, autonomous regions, municipalities; 71 Taiwan, 81 to 83 of the residence permits. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private EighteenDigits() {}

    static Check check(IdType declared, String text, LocalDate today) {
        var strange = strange(text);
        if (!strange.isEmpty()) {
            return new Bad(Fault.CHARACTERS, List.copyOf(strange));
        }
        if (declared == IdType.RESIDENT_ID && text.length() == OLD_LENGTH) {
            return old(text, today);
        }
        if (text.length() != LENGTH) {
            return new Bad(Fault.LENGTH, List.of());
        }
        return fault(declared, text, today).<Check>map(bad -> bad).orElseGet(() -> good(text, today));
    }

    /** True for 18 digits of an existing place, day and check digit. */
    static boolean wellFormed(String text) {
        if (text.length() != LENGTH || !strange(text).isEmpty() || !placeFits(IdType.RESIDENT_ID, text)) {
            return false;
        }
        var born = born(text);
        return born != null && born.getYear() >= FIRST_YEAR && text.charAt(LENGTH - 1) == checkDigit(text);
    }

    /** 15 digits: six of place, six of birth in the twentieth century, three of sequence, no check digit. */
    private static Check old(String text, LocalDate today) {
        if (!PROVINCES.contains(text.substring(0, 2))) {
            return new Bad(Fault.PROVINCE, List.of(1, 2));
        }
        String body = text.substring(0, 6) + "19" + text.substring(6);
        String converted = body + checkDigit(body);
        var bad = fault(IdType.RESIDENT_ID, converted, today);
        if (bad.isPresent()) {
            var inOld = bad.get().positions().stream()
                    .filter(p -> p != 7 && p != 8)
                    .map(p -> p > 8 ? p - 2 : p)
                    .toList();
            return new Bad(bad.get().fault(), inOld);
        }
        var doubts = doubts(converted, today);
        doubts.add(Doubt.FIFTEEN_DIGITS);
        return new Good(new IdentityNumber(IdType.RESIDENT_ID, converted), doubts);
    }

    private static Good good(String text, LocalDate today) {
        return new Good(new IdentityNumber(typeOf(text), text), doubts(text, today));
    }

    private static Optional<Bad> fault(IdType declared, String text, LocalDate today) {
        if (!placeFits(declared, text)) {
            return Optional.of(new Bad(Fault.PROVINCE, text.startsWith("9") ? List.of(1, 2, 3) : List.of(1, 2)));
        }
        var born = born(text);
        if (born == null || born.getYear() < FIRST_YEAR) {
            return Optional.of(new Bad(Fault.DATE, span(7, 14)));
        }
        if (born.isAfter(today)) {
            return Optional.of(new Bad(Fault.FUTURE_DATE, span(7, 14)));
        }
        return text.charAt(LENGTH - 1) == checkDigit(text)
                ? Optional.empty()
                : Optional.of(new Bad(Fault.CHECK_DIGIT, List.of(LENGTH)));
    }

    /** A resident's card is the name people use for all of them; the other names must fit their own beginning. */
    private static boolean placeFits(IdType declared, String text) {
        String province = text.startsWith("9") ? text.substring(1, 3) : text.substring(0, 2);
        return PROVINCES.contains(province) && (declared == IdType.RESIDENT_ID || declared == typeOf(text));
    }

    private static IdType typeOf(String text) {
        return switch (text.substring(0, 2)) {
            case "81", "82" -> IdType.HK_MACAO_RESIDENCE;
            case "83" -> IdType.TAIWAN_RESIDENCE;
            default -> text.startsWith("9") ? IdType.FOREIGN_PERMIT : IdType.RESIDENT_ID;
        };
    }

    private static EnumSet<Doubt> doubts(String text, LocalDate today) {
        var doubts = EnumSet.noneOf(Doubt.class);
        var born = born(text);
        long age = born == null ? 0 : ChronoUnit.YEARS.between(born, today);
        if (age < YOUNGEST) {
            doubts.add(Doubt.TOO_YOUNG);
        }
        if (age > OLDEST) {
            doubts.add(Doubt.TOO_OLD);
        }
        return doubts;
    }

    private static @Nullable LocalDate born(String text) {
        try {
            return LocalDate.of(number(text, 6, 10), number(text, 10, 12), number(text, 12, 14));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String text, int from, int until) {
        return Integer.parseInt(text, from, until, 10);
    }

    /** The check digit that the first 17 digits ask for: 0 to 9, or X for ten. */
    static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    /** Everything but digits, save an X in the eighteenth place. */
    private static List<Integer> strange(String text) {
        var strange = IdentityNumber.positions(text, c -> c < '0' || c > '9');
        if (text.length() == LENGTH && text.charAt(LENGTH - 1) == 'X') {
            strange.remove((Integer) LENGTH);
        }
        return strange;
    }

    private static List<Integer> span(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
