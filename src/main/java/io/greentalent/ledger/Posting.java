package io.greentalent.ledger;

import java.time.LocalDate;

/**
 * What one entry says, before it has a place in a chain and a hand (记账内容).
 *
 * @param seq 1, 2, 3 … within the person-time
 * @param sign +1 counts, -1 takes the count before it back
 * @param completedOn the day that decides the year
 * @param ruleNumber the version of the completion rule that judged
 * @param reason a message key for the product's own words, else the operator's
 */
public record Posting(
        long personTimeId,
        int seq,
        int sign,
        long personId,
        long courseId,
        long collegeId,
        String category,
        LocalDate completedOn,
        int ruleNumber,
        String reason) {

    /** The sum to which its sign is added. */
    Changes.Key counted() {
        return new Changes.Key(Figure.LEDGER, collegeId, courseId, category, completedOn);
    }

    /** The same for another person, who turned out to be one of its own. */
    Posting of(long person) {
        return new Posting(
                personTimeId, seq, sign, person, courseId, collegeId, category, completedOn, ruleNumber, reason);
    }

    /** What takes this one back, or counts it again: everything as it stands here, the sign turned. */
    Posting reversed(String why) {
        return new Posting(
                personTimeId, seq + 1, -sign, personId, courseId, collegeId, category, completedOn, ruleNumber, why);
    }
}
