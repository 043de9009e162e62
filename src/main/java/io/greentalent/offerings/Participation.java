package io.greentalent.offerings;

import io.greentalent.courses.Wording;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One offering in a person's own record (学习记录).
 *
 * @param sessions how many the offering has, planned ones too
 * @param present how many the person attended
 */
public record Participation(
        long enrolmentId,
        long offeringId,
        String number,
        String courseCode,
        String titleZh,
        String titleEn,
        String college,
        String term,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDateTime closedAt,
        Category category,
        Enrolment.State state,
        long sessions,
        long present) {

    /** The course's title in that language. */
    public String title(Locale locale) {
        return new Wording(titleZh, titleEn).in(locale);
    }

    /** True while the person is on it and it is not closed. */
    public boolean running() {
        return state == Enrolment.State.ENROLLED && closedAt == null;
    }
}
