package io.greentalent.ledger;

import io.greentalent.shared.Denied;
import io.greentalent.shared.Scope;

/** How far a scope reaches in this room: all colleges, one, or one person's own record. */
final class Reach {
    private Reach() {}

    /** The college to which it is limited, 0 for all. Throws {@link Denied} for an instructor and a single person. */
    static long college(Scope scope) {
        if (scope.person() != 0) {
            throw new Denied("ledger");
        }
        return collegeOfRows(scope);
    }

    /** As {@link #college}, for rows that a person, too, may see when they are the own ones. */
    static long collegeOfRows(Scope scope) {
        if (scope.instructor() != 0) {
            throw new Denied("ledger");
        }
        return scope.college();
    }
}
