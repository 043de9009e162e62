package io.greentalent.shared;

/**
 * Rows or files that name keys (换钥对象). When keys change, each room brings its own over to the keys in use, in short
 * transactions, and may be stopped after any of them.
 */
public interface Rekeyed {
    /** The lowest goes first: who is matched by a hash, before what names them by it. */
    int order();

    /** How many rows there are to look at. */
    long size();

    /** Looks at the next rows after that place, which begins with 0, and brings them over; one transaction of its own. */
    Step next(long after);

    /** Once no row bears a former hash as its own: the next rows do without one beside it. */
    default Step settle(long after) {
        return Step.END;
    }

    /**
     * What came of it.
     *
     * @param last the place of the last row that was looked at; 0 at the end
     * @param changed how many were not by the keys in use
     */
    record Step(long last, int looked, int changed) {
        public static final Step END = new Step(0, 0, 0);

        public boolean end() {
            return last == 0;
        }
    }
}
