package io.greentalent.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks for identity numbers in other texts (查找证件号码), whatever stands before and behind them: the national student
 * number (学籍号) is a G and the number itself. Positions count the typed text's characters from 1.
 */
public final class NumberSearch {
    private static final int LENGTH = 18;
    /** Shorter texts are part of many others. */
    private static final int SHORTEST = 8;

    private static final int FEWEST_DIGITS = 6;

    private final String text;
    private final List<Integer> places;

    private NumberSearch(String text, List<Integer> places) {
        this.text = text;
        this.places = places;
    }

    /** In that text, as it would read once cleaned like a number. */
    public static NumberSearch in(String raw) {
        var text = new StringBuilder();
        var places = new ArrayList<Integer>();
        if (digits(raw) < FEWEST_DIGITS) {
            return new NumberSearch("", places);
        }
        int[] typed = raw.codePoints().toArray();
        for (int i = 0; i < typed.length; i++) {
            if (IdentityNumber.clean(typed[i])) {
                places.add(i + 1);
                text.append((char) typed[i]);
                continue;
            }
            String kept = IdentityNumber.cleaned(Character.toString(typed[i])).text();
            for (int c = 0; c < kept.length(); c++) {
                places.add(i + 1);
            }
            text.append(kept);
        }
        return new NumberSearch(text.toString(), places);
    }

    /** False where the text has too few digits for any number of 18 and for that number. */
    public static boolean mayHold(String text, String number) {
        int digits = digits(text);
        return digits >= LENGTH - 1 || digits >= digits(number);
    }

    private static int digits(String raw) {
        int digits = 0;
        for (int i = 0; i < raw.length(); i++) {
            digits += Character.isDigit(raw.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** Where the first number of 18 digits stands whose place, day and check digit are right; empty for none. */
    public List<Integer> anyNumber() {
        for (int at = 0; at + LENGTH <= text.length(); at++) {
            if (EighteenDigits.wellFormed(text.substring(at, at + LENGTH))) {
                return span(at, LENGTH);
            }
        }
        return List.of();
    }

    /** Where that number stands, right or wrong; empty for nowhere, and for what is too short to tell. */
    public List<Integer> number(String raw) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        String wanted = IdentityNumber.cleaned(raw).text().toUpperCase(Locale.ROOT);
        int at = wanted.length() < SHORTEST ? -1 : text.indexOf(wanted);
        return at < 0 ? List.of() : span(at, wanted.length());
    }

    private List<Integer> span(int from, int length) {
        return places.subList(from, from + length).stream().distinct().toList();
    }
}
