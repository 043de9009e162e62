package io.greentalent.web;

import io.greentalent.shared.Problem;
import io.greentalent.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts with arguments, figures and dates as pages show them: {@code #{txt.of('rosters.read', 30)}}. */
@Named
@RequestScoped
public class Txt {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Inject
    Language language;

    public String of(String key, Object... args) {
        return Texts.of(language.locale(), key, args);
    }

    public String problem(Problem problem) {
        return Texts.of(language.locale(), problem);
    }

    /** The word whose key has two parts: {@code word('people.role.', role)} reads {@code people.role.STUDENT}. */
    public String word(String stem, Object constant) {
        return Texts.of(language.locale(), stem + constant);
    }

    /** Thousands separated, at most two decimals; a dash for nothing. */
    public String number(@Nullable Number value) {
        if (value == null) {
            return "–";
        }
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(value instanceof BigDecimal || value instanceof Double ? 2 : 0);
        return format.format(value);
    }

    /** A share of 1 as a percentage: 0.834 is 83.4 %. */
    public String percent(double share) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** 2025-03-01; a dash for nothing. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "–" : day.toString();
    }

    /** 2025-03-01 14:05; a dash for nothing. */
    public String time(@Nullable LocalDateTime at) {
        return at == null ? "–" : MINUTE.format(at);
    }
}
