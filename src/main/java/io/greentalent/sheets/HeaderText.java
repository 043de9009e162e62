package io.greentalent.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds a header so that ways of writing the same one are equal (表头归一). */
final class HeaderText {
    /** Possessive, and never without a match: whatever the text, it is read once. */
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{<【〔「『《〈][^)\\]}>】〕」』》〉]*+(?:[)\\]}>】〕」』》〉]|\\z)");

    private HeaderText() {}

    /** Half-width, lower case, letters and digits only: no blanks, asterisks, colons or brackets. */
    static String fold(String header) {
        var folded = new StringBuilder();
        normal(header).codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The same without what stands in brackets, also in one that is never closed, unless all of it does. */
    static String foldOutsideBrackets(String header) {
        String bare = fold(BRACKETS.matcher(normal(header)).replaceAll(""));
        return bare.isEmpty() ? fold(header) : bare;
    }

    private static String normal(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
