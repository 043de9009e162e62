package io.greentalent.partners;

import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;

/** How a scope limits what belongs to colleges: all of it, or one college's own (数据范围). */
final class Reach {
    private Reach() {}

    /** The college to limit a query to, 0 for all. Instructors and students have no business with these lists. */
    static long college(Scope scope) {
        if (scope.instructor() != 0 || scope.person() != 0) {
            throw new Denied("partners");
        }
        return scope.college();
    }

    /** Refuses, as if there were none, what belongs to another college. */
    static void own(long collegeId, Scope scope) {
        long limit = college(scope);
        if (limit != 0 && limit != collegeId) {
            throw new NotFound("college", collegeId);
        }
    }
}
