package io.greentalent.partners;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's unified social credit code (统一社会信用代码) of GB 32100-2015: 18 characters, the last one checks the
 * others.
 */
public record CreditCode(String text) {
    /** GB 32100-2015 table 1: digits and capitals without I, O, S, V, Z; a character's value is its place. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    public CreditCode {
        if (text.length() != LENGTH || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw Problem.of("partners.creditCode.malformed").at("creditCode");
        }
        if (text.charAt(LENGTH - 1) != checkCharacter(text)) {
            throw Problem.of("partners.creditCode.checkFails").at("creditCode");
        }
    }

    /** What was typed as a code, in any case. Refuses it at the field {@code creditCode}. */
    public static CreditCode typed(@Nullable String text) {
        return new CreditCode(Entry.required("creditCode", text, 60).toUpperCase(Locale.ROOT));
    }

    /** GB 32100-2015 appendix: 31 less the sum modulo 31, the i-th character weighing 3 to the i modulo 31. */
    private static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return text;
    }
}
