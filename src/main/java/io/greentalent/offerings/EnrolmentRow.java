package io.greentalent.offerings;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An enrolled person as an offering's list shows one.
 *
 * @param studentNo the college's own number, null for those without
 * @param recorded sessions for which presence or absence is recorded
 * @param present sessions attended
 */
public record EnrolmentRow(
        long id,
        long personId,
        String name,
        @Nullable String studentNo,
        Category category,
        Enrolment.Source source,
        boolean vouched,
        Enrolment.State state,
        LocalDateTime enrolledAt,
        @Nullable String withdrawalReason,
        long recorded,
        long present)
        implements Serializable {

    public boolean withdrawn() {
        return state == Enrolment.State.WITHDRAWN;
    }
}
