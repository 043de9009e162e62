package io.greentalent.sheets;

import io.greentalent.sheets.CellFormat.Shape;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/** Shows a stored number as Excel would in a wide cell: as digits or, by its format, as a date (序列值). */
final class Serial {
    /** Excel shows 15 digits: from here on the last ones of a whole number are lost. */
    private static final double FIRST_LOST = 1e15;
    /** 9999-12-31, the last day that Excel knows. */
    private static final long LAST_DAY = 2_958_465;
    /** Days from 1899-12-31 to 1904-01-01 in Excel's count, which has a 29 February 1900. */
    private static final int FROM_1904 = 1462;

    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
    private static final int SECONDS = 86_400;
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private Serial() {}

    /** The number's text and kind under that format. */
    static CellValue show(double number, CellFormat format, boolean from1904) {
        long days = (long) Math.floor(number);
        long seconds = Math.round((number - days) * SECONDS);
        if (seconds == SECONDS) {
            days++;
            seconds = 0;
        }
        days += from1904 ? FROM_1904 : 0;
        if (format.shape() == Shape.NUMBER || number < 0 || days > LAST_DAY) {
            return digits(number, format.zeros());
        }
        return new CellValue(moment(days, seconds, number, format.shape()), Cell.Kind.DATE);
    }

    private static String moment(long days, long seconds, double number, Shape shape) {
        return switch (shape) {
            case ELAPSED -> time(Math.round(number * SECONDS));
            case TIME -> time(seconds);
            case DATE_TIME -> number < 1 ? time(seconds) : day(days) + (seconds < 60 ? "" : " " + time(seconds));
            default -> day(days);
        };
    }

    private static String time(long seconds) {
        return String.format(Locale.ROOT, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
    }

    /** Lotus 1-2-3 took 1900 for a leap year and Excel kept it: days before that 29 February count from one later. */
    private static String day(long days) {
        if (days == 0) {
            return "1900-01-00";
        }
        if (days == LEAP_DAY_THAT_NEVER_WAS) {
            return "1900-02-29";
        }
        return LocalDate.of(1899, 12, days < LEAP_DAY_THAT_NEVER_WAS ? 31 : 30)
                .plusDays(days)
                .toString();
    }

    private static CellValue digits(double number, int zeros) {
        if (number == 0) {
            return new CellValue("0".repeat(Math.max(1, Math.min(zeros, 64))), Cell.Kind.NUMBER);
        }
        String text = new BigDecimal(Double.toString(number))
                .round(DIGITS)
                .stripTrailingZeros()
                .toPlainString();
        if (Math.abs(number) >= FIRST_LOST) {
            return new CellValue(text, Cell.Kind.IMPRECISE);
        }
        boolean whole = number > 0 && text.indexOf('.') < 0;
        return new CellValue(whole ? "0".repeat(Math.max(0, zeros - text.length())) + text : text, Cell.Kind.NUMBER);
    }
}
