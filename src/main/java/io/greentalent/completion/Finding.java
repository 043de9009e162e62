package io.greentalent.completion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one condition came to: true since a day, or a reason.
 *
 * @param since the day it became true; {@link LocalDate#MIN} where no event was needed
 */
record Finding(LocalDate since, @Nullable Reason reason) {
    static Finding since(LocalDate day) {
        return new Finding(day, null);
    }

    static Finding always() {
        return since(LocalDate.MIN);
    }

    static Finding unmet(Reason.Code code, Integer... numbers) {
        return new Finding(LocalDate.MIN, Reason.of(code, numbers));
    }
}
