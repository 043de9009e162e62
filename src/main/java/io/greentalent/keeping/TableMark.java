package io.greentalent.keeping;

/**
 * What a backup says of one table (表摘要).
 *
 * @param sum of its rows, see {@link RowSum}
 * @param sha256 of its file in the backup; empty where it was not written to one
 * @param next the id that it would give next; 0 where it gives none
 */
record TableMark(String name, long rows, String sum, String sha256, long next) {
    /** Whether the other one has the same rows. */
    boolean sameRows(TableMark other) {
        return rows == other.rows && sum.equals(other.sum);
    }
}
