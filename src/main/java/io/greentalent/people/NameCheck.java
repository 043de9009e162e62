package io.greentalent.people;

import io.greentalent.people.PersonName.Bad;
import io.greentalent.people.PersonName.Check;
import io.greentalent.people.PersonName.Doubt;
import io.greentalent.people.PersonName.Fault;
import io.greentalent.people.PersonName.Good;
import io.greentalent.people.PersonName.Mend;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One pass over a typed name: faults first, in the text as typed, then one mend after the other. */
final class NameCheck {
    /** The column's length, in UTF-16 units. */
    private static final int LONGEST = 100;

    /** What fonts and converters put where a character is lost: geta mark, boxes. */
    private static final String PLACEHOLDERS = "\u3013\u25A0\u25A1\u25A2\u25AF\u25FB\u25FC\u2612";
    /** UTF-8's replacement character, read twice over as GBK. */
    private static final String TWICE_LOST = "锟斤拷";

    /** Apostrophes, hyphens, full stops of initials, and the dot between Tibetan syllables. */
    private static final String JOINING = "'’＇-‐－.．\u0F0B\u0F0C";

    private static final Charset GBK = Charset.forName("GBK");

    private String text;
    private final Set<Mend> mends = EnumSet.noneOf(Mend.class);

    private NameCheck(String raw) {
        text = raw;
    }

    static Check of(String raw) {
        if (PlainText.everyday(raw) && raw.length() <= LONGEST && !raw.contains(TWICE_LOST)) {
            // Nothing below finds anything to mend or refuse in it.
            return new NameCheck(raw).good();
        }
        return fault(raw).<Check>map(bad -> bad).orElseGet(() -> new NameCheck(raw).mended());
    }

    static boolean han(int c) {
        return Character.isIdeographic(c) || supplementary(c);
    }

    static boolean rare(int c) {
        return supplementary(c)
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x9FA6 && c <= 0x9FFF
                || c >= 0xFA0E && c <= 0xFA29;
    }

    /** Planes 2 and 3 hold ideographs only, those that this Java does not know yet included. */
    private static boolean supplementary(int c) {
        return c >= 0x20000 && c <= 0x3FFFD;
    }

    private static Optional<Bad> fault(String raw) {
        for (Fault fault : List.of(Fault.GARBLED, Fault.DIGITS, Fault.CHARACTERS)) {
            var positions = positions(raw, fault);
            if (!positions.isEmpty()) {
                return Optional.of(new Bad(fault, positions));
            }
        }
        return raw.contains(TWICE_LOST) ? Optional.of(new Bad(Fault.GARBLED, List.of())) : Optional.empty();
    }

    private static List<Integer> positions(String raw, Fault fault) {
        var positions = new ArrayList<Integer>();
        int[] letters = raw.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            if (classify(letters[i]) == fault) {
                positions.add(i + 1);
            }
        }
        return positions;
    }

    private static @Nullable Fault classify(int c) {
        if (han(c) || PlainText.space(c) || PlainText.invisible(c) || Radicals.isRadical(c) || MiddleDots.variant(c)) {
            return null;
        }
        if (c == '?' || c == 0xFF1F || c == 0xFFFD || PLACEHOLDERS.indexOf(c) >= 0) {
            return Fault.GARBLED;
        }
        return switch (Character.getType(c)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> Fault.GARBLED;
            case Character.DECIMAL_DIGIT_NUMBER -> Fault.DIGITS;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> null;
            default -> JOINING.indexOf(c) >= 0 ? null : Fault.CHARACTERS;
        };
    }

    private Check mended() {
        mend(Mend.FULL_WIDTH, PlainText::halfWidth);
        mend(Mend.INVISIBLE, PlainText::visible);
        mend(Mend.RADICAL, Radicals::unified);
        mend(Mend.MIDDLE_DOT, MiddleDots::one);
        mend(Mend.SPACES, NameCheck::spaced);
        // Last: a wide letter, or what shows nothing before a mark, keeps the two from composing.
        mend(Mend.COMPOSED, t -> Normalizer.normalize(t, Normalizer.Form.NFC));
        if (text.isEmpty()) {
            return new Bad(Fault.EMPTY, List.of());
        }
        if (text.length() > LONGEST) {
            return new Bad(Fault.LENGTH, List.of());
        }
        return text.codePoints().anyMatch(c -> Character.isLetter(c) || han(c))
                ? good()
                : new Bad(Fault.CHARACTERS, List.of());
    }

    private Check good() {
        return new Good(new PersonName(text), mends, doubts());
    }

    private void mend(Mend what, UnaryOperator<String> how) {
        String after = how.apply(text);
        if (!after.equals(text)) {
            mends.add(what);
            text = after;
        }
    }

    /** No space beside an ideograph or a middle dot, one space between Latin words, none at the ends. */
    private static String spaced(String text) {
        String one = PlainText.oneSpace(text);
        if (one.indexOf(' ') < 0) {
            return one;
        }
        return one.replaceAll("(?<=[\\p{IsIdeographic}\\x{20000}-\\x{3FFFD}\u00B7]) +", "")
                .replaceAll(" +(?=[\\p{IsIdeographic}\\x{20000}-\\x{3FFFD}\u00B7])", "");
    }

    private Set<Doubt> doubts() {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (text.codePointCount(0, text.length()) == 1) {
            doubts.add(Doubt.SINGLE);
        }
        if (misread()) {
            doubts.add(Doubt.MISREAD);
        }
        return doubts;
    }

    /** Whether its GBK bytes are, as UTF-8, a shorter Chinese text: 寮犱笁 is 张三, opened with the wrong encoding. */
    private boolean misread() {
        var bytes = ByteBuffer.allocate(2 * LONGEST);
        if (GBK.newEncoder().encode(CharBuffer.wrap(text), bytes, true).isError()) {
            return false;
        }
        var meant = CharBuffer.allocate(2 * LONGEST);
        var read = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip(), meant, true);
        return !read.isError() && meant.position() > 1 && meant.flip().chars().allMatch(NameCheck::han);
    }
}
