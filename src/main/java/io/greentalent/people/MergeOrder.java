package io.greentalent.people;

/**
 * When each room mends its rows after a merge of persons, or puts them back (合并处理次序). It is also the order of the locks:
 * chains, enrolments, evaluations, person-times, heads.
 */
public final class MergeOrder {
    public static final int LOCK_CHAINS = 1000;
    public static final int ROSTER_ROWS = 1100;
    public static final int ENROLMENTS = 1200;
    public static final int LOCK_EVALUATIONS = 1300;
    public static final int EVIDENCE = 1400;
    public static final int PERSON_TIMES = 1500;
    public static final int EVALUATE = 1600;
    public static final int COUNTS = 1700;

    private MergeOrder() {}
}
