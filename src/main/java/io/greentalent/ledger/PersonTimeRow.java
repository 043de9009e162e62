package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One person-time of a list, with the names a reader needs (人次).
 *
 * @param vouched whether a verified roster, or the person, answers for the enrolment; only then can it be counted
 * @param ruleNumber the version of the completion rule that judged
 */
public record PersonTimeRow(
        long id,
        long offeringId,
        String offeringNumber,
        long courseId,
        String titleZh,
        String titleEn,
        long collegeId,
        String collegeName,
        long personId,
        String personName,
        @Nullable String studentNo,
        long enrolmentId,
        boolean vouched,
        String category,
        State state,
        int ruleNumber,
        @Nullable LocalDate completedOn,
        @Nullable String confirmedByName,
        @Nullable LocalDateTime confirmedAt,
        @Nullable String decidedByName,
        @Nullable LocalDateTime decidedAt,
        @Nullable String reason)
        implements Serializable {

    /** The reason in the reader's language; empty for none. */
    public String reasonText(Locale locale) {
        return ReasonText.text(locale, reason);
    }
}
