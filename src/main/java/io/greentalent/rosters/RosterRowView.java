package io.greentalent.rosters;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a report as its table shows it (名册行视图).
 *
 * @param number as Excel numbers it
 * @param shownName masked
 * @param confirmReason set once somebody took it after a review
 * @param confirmedBy that somebody's name
 * @param personId set once it was written
 * @param enrolmentId set once it was written
 * @param offering the number of the offering that was understood
 * @param classGroup the name of the class that was understood
 * @param returnedReason why the operator does not take it
 */
public record RosterRowView(
        long id,
        String sheet,
        int number,
        Verdict verdict,
        List<Finding> findings,
        String shownName,
        boolean mended,
        @Nullable String confirmReason,
        @Nullable String confirmedBy,
        RosterRow.Outcome outcome,
        @Nullable Long personId,
        @Nullable Long enrolmentId,
        @Nullable Long offeringId,
        @Nullable String offering,
        @Nullable String classGroup,
        @Nullable String returnedReason)
        implements Serializable {

    /** As the query gives it. */
    public RosterRowView(
            long id,
            String sheet,
            int number,
            Verdict verdict,
            String findings,
            String shownName,
            boolean mended,
            @Nullable String confirmReason,
            @Nullable String confirmedBy,
            RosterRow.Outcome outcome,
            @Nullable Long personId,
            @Nullable Long enrolmentId,
            @Nullable Long offeringId,
            @Nullable String offering,
            @Nullable String classGroup,
            @Nullable String returnedReason) {
        this(
                id,
                sheet,
                number,
                verdict,
                FindingsText.unpack(findings),
                shownName,
                mended,
                confirmReason,
                confirmedBy,
                outcome,
                personId,
                enrolmentId,
                offeringId,
                offering,
                classGroup,
                returnedReason);
    }

    /** True while a person must decide. */
    public boolean waits() {
        return verdict == Verdict.REVIEW && confirmReason == null && outcome == RosterRow.Outcome.NONE;
    }
}
