package io.greentalent.offerings;

import io.greentalent.courses.Wording;
import io.greentalent.shared.ClassHours;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * A session among those of other offerings: what, where, when, with whom (日程).
 *
 * @param seatsTaken how many are expected
 * @param recorded how many have been recorded as present or absent
 */
public record Meeting(
        long sessionId,
        int number,
        CourseSession.Kind kind,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        ClassHours hours,
        String place,
        long offeringId,
        String offeringNumber,
        String titleZh,
        String titleEn,
        String college,
        String instructor,
        int seatsTaken,
        long recorded) {

    /** The course's title in that language. */
    public String title(Locale locale) {
        return new Wording(titleZh, titleEn).in(locale);
    }

    /** True when nobody has been recorded yet. */
    public boolean open() {
        return recorded == 0;
    }
}
