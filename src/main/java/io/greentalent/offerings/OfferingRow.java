package io.greentalent.offerings;

import io.greentalent.courses.Wording;
import io.greentalent.shared.ClassHours;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An offering as lists show it.
 *
 * @param theory class hours of the syllabus
 * @param practice class hours of the syllabus
 * @param college its short name
 * @param term its code
 * @param instructor the instructor's name
 * @param capacity seats for self-enrolment
 * @param seatsTaken can be above the capacity where a roster says so
 */
public record OfferingRow(
        long id,
        String number,
        long courseId,
        String courseCode,
        String titleZh,
        String titleEn,
        ClassHours theory,
        ClassHours practice,
        long collegeId,
        String college,
        String term,
        String instructor,
        int capacity,
        int seatsTaken,
        boolean selfEnrolment,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDateTime closedAt)
        implements Serializable {

    /** Where it stands on a day. */
    public enum Standing {
        PLANNED,
        RUNNING,
        /** Its last day is over, but it is not closed. */
        OVER,
        CLOSED
    }

    /** The course's title in that language. */
    public String title(Locale locale) {
        return new Wording(titleZh, titleEn).in(locale);
    }

    public Standing on(LocalDate day) {
        if (closedAt != null) {
            return Standing.CLOSED;
        }
        if (day.isBefore(startsOn)) {
            return Standing.PLANNED;
        }
        return day.isAfter(endsOn) ? Standing.OVER : Standing.RUNNING;
    }

    /** Seats that self-enrolment can still take, 0 for none. */
    public int free() {
        return Math.max(0, capacity - seatsTaken);
    }
}
