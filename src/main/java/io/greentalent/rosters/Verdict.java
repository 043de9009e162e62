package io.greentalent.rosters;

/**
 * What becomes of a row, from good to bad (行判定). The worst finding decides. A duplicate stands above a review, since
 * nothing would be written whatever a person decides; a rejection above a duplicate, since a faulty cell must be mended
 * before it can be said whom the row means.
 *
 * <p>Rows read = accepted + normalised + review + duplicate + rejected. Blank lines, repeated headings and footers name
 * nobody: they are {@link #LISTED} beside that sum, so that no line of the file goes unmentioned. Hidden rows name a person
 * and count, at best as review.
 */
public enum Verdict {
    ACCEPT,
    NORMALISE,
    REVIEW,
    DUPLICATE,
    REJECT,
    LISTED;

    /** The worse of two. */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** True when the row is one of the rows read. */
    public boolean countsAsRead() {
        return this != LISTED;
    }

    /** True when the row can be written without anybody's decision. */
    public boolean clean() {
        return this == ACCEPT || this == NORMALISE;
    }
}
