package io.greentalent.courses;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides on a course version (评审决定).
 *
 * @param remark needed where it is returned
 */
public record Decision(long reviewerId, String reviewerName, boolean approved, String remark, LocalDateTime at) {

    /** Refuses a return without a remark: the author must know what to mend. */
    static Decision of(
            long reviewerId, String reviewerName, boolean approved, @Nullable String remark, LocalDateTime at) {
        String text = Entry.optional("remark", remark, 1000);
        if (!approved && text.isEmpty()) {
            throw Problem.of("courses.review.remarkMissing").at("remark");
        }
        return new Decision(reviewerId, reviewerName, approved, text, at);
    }
}
