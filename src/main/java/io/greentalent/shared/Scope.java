package io.greentalent.shared;

/**
 * How far the caller may see; every query that a role can reach takes one. Each part limits where it is not 0, so a query
 * says {@code (:college = 0 or x.collegeId = :college)}.
 *
 * @param college the partner college's id, 0 for all
 * @param instructor the instructor's account id, 0 for all
 * @param person the student's person id, 0 for all
 */
public record Scope(long college, long instructor, long person) {
    private static final Scope ALL = new Scope(0, 0, 0);

    /** Everything: operator, commission, base manager (who sees sessions, not rosters). */
    public static Scope all() {
        return ALL;
    }

    /** One college's own. */
    public static Scope ofCollege(long id) {
        return new Scope(required(id), 0, 0);
    }

    /** What one instructor teaches. */
    public static Scope ofInstructor(long accountId) {
        return new Scope(0, required(accountId), 0);
    }

    /** One person's own record. */
    public static Scope ofPerson(long id) {
        return new Scope(0, 0, required(id));
    }

    private static long required(long id) {
        if (id <= 0) {
            throw new Denied("scope");
        }
        return id;
    }
}
