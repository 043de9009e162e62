package io.greentalent.ledger;

import java.time.LocalDate;

/** Where the person-times of one offering stand (班期人次汇总). */
public record OfferingFigures(
        long offeringId,
        String number,
        long courseId,
        String titleZh,
        String titleEn,
        long collegeId,
        String collegeName,
        LocalDate startsOn,
        LocalDate endsOn,
        long candidates,
        long evidenced,
        long confirmed,
        long counted,
        long rejected,
        long withdrawn) {

    /** Evidenced or confirmed, not decided yet. */
    public long pending() {
        return evidenced + confirmed;
    }

    public long all() {
        return candidates + evidenced + confirmed + counted + rejected + withdrawn;
    }
}
