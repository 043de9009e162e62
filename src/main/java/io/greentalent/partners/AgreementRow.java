package io.greentalent.partners;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a list of agreements (校企合作协议). */
public record AgreementRow(
        long id,
        String number,
        long collegeId,
        String collegeName,
        @Nullable Long enterpriseId,
        @Nullable String enterpriseName,
        LocalDate signedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate endedEarlyOn,
        @Nullable Long fileId)
        implements Serializable {

    public Validity validity() {
        return Validity.of(startsOn, endsOn, endedEarlyOn);
    }

    /** The last day on which it holds. */
    public LocalDate lastDay() {
        return validity().last();
    }

    public boolean scanned() {
        return fileId != null;
    }
}
