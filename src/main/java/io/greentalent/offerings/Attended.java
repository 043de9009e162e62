package io.greentalent.offerings;

import io.greentalent.shared.ClassHours;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One session as one enrolled person's record shows it (个人考勤).
 *
 * @param here true when recorded as present
 * @param via null while nothing is recorded
 * @param recordedBy the recorder's name, null while nothing is recorded
 */
public record Attended(
        long sessionId,
        int number,
        CourseSession.Kind kind,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        ClassHours hours,
        String place,
        boolean here,
        @Nullable Via via,
        @Nullable String recordedBy)
        implements Serializable {

    /** True once presence or absence is recorded. */
    public boolean recorded() {
        return via != null;
    }
}
