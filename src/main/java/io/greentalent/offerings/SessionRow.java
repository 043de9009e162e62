package io.greentalent.offerings;

import io.greentalent.shared.ClassHours;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A session of one offering with its attendance so far.
 *
 * @param recorded enrolled persons whose presence or absence is recorded
 * @param present those of them who were there
 */
public record SessionRow(
        long id,
        int number,
        CourseSession.Kind kind,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        ClassHours hours,
        String place,
        long recorded,
        long present)
        implements Serializable {

    public boolean hasBegun(LocalDateTime now) {
        return !startsAt.isAfter(now);
    }

    /** As a form holds it. */
    public CourseSession.Slot slot() {
        return new CourseSession.Slot(kind, startsAt, endsAt, hours, place);
    }
}
