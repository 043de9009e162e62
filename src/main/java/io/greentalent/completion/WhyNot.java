package io.greentalent.completion;

import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why somebody is not complete yet, in words (未完成原因): one text for student, instructor and college. */
public final class WhyNot {
    private static final String KEY = "completion.why.";

    private WhyNot() {}

    /** One sentence with all that is missing and its numbers; empty where nothing is. */
    public static String sentence(Locale locale, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        if (reasons.getFirst().code() == Reason.Code.WITHDRAWN) {
            return Texts.of(locale, KEY + "withdrawnSentence");
        }
        var parts = parts(locale, reasons).stream().collect(Collectors.joining(Texts.of(locale, KEY + "separator")));
        return Texts.of(locale, KEY + "sentence", parts);
    }

    /** One sentence for either state: complete since that day, or what is missing. */
    public static String sentence(Locale locale, @Nullable LocalDate completedOn, List<Reason> reasons) {
        return completedOn == null ? sentence(locale, reasons) : Texts.of(locale, "completion.state.met", completedOn);
    }

    /** The same, one short text for each condition: for a checklist. */
    public static List<String> parts(Locale locale, List<Reason> reasons) {
        return reasons.stream().map(r -> part(locale, r)).toList();
    }

    private static String part(Locale locale, Reason reason) {
        return Texts.of(locale, KEY + key(reason.code()), args(reason));
    }

    private static String key(Reason.Code code) {
        return switch (code) {
            case WITHDRAWN -> "withdrawn";
            case CATEGORY -> "category";
            case NO_SESSIONS -> "noSessions";
            case ATTENDANCE -> "attendance";
            case ATTENDANCE_LOST -> "attendanceLost";
            case THEORY -> "theory";
            case PRACTICE -> "practice";
            case MARK_NONE -> "markNone";
            case MARK_LOW -> "markLow";
            case SAFETY_NONE -> "safetyNone";
            case SAFETY_EXPIRED -> "safetyExpired";
            case COURSE_VERSION -> "courseVersion";
            case AGREEMENT -> "agreement";
        };
    }

    private static Object[] args(Reason reason) {
        return reason.numbers().stream().map(n -> shown(reason.code(), n)).toArray();
    }

    private static Object shown(Reason.Code code, int number) {
        return switch (code) {
            case THEORY, PRACTICE -> new ClassHours(number);
            case MARK_LOW -> mark(number);
            case SAFETY_EXPIRED, AGREEMENT -> Reason.day(number);
            default -> number;
        };
    }

    /** Tenths of a point as people write them: 60 or 59.5. */
    public static String mark(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }
}
