package io.greentalent.ledger;

/**
 * A figure that is kept beside the entries and does not fit them (汇总不符).
 *
 * @param key which row: its ids, separated by slashes
 * @param entries what the entries give
 * @param kept what is kept
 */
public record Mismatch(Kind kind, String key, long entries, long kept) {
    /** What is kept. */
    public enum Kind {
        /** A sum by day, college, course and category. */
        ROLL_UP,
        /** What an enrolment adds to the sums, and the days by which persons are counted once. */
        SOURCE,
        /** A person's times within a scope. */
        HEAD,
        /** A person-time that counts, where its entries do not add up to 1, or the reverse. */
        STATE,
        /** The day or course of a counted person-time, against its entries. */
        FIGURES,
        /** The entries of a person-time, which must alternate +1 and -1 without a gap. */
        ORDER,
        /** Person-times that count for one person, course and year, where the rule allows one. */
        REPEAT
    }

    /** The message key that says so in words. */
    public String messageKey() {
        return "ledger.mismatch." + kind;
    }
}
