package io.greentalent.partners;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** The operator ends or takes up again a partnership (终止或恢复合作). */
@UseCase(allow = OPERATOR)
public class CloseCollege {
    @Inject
    Colleges colleges;

    /** Nothing new is signed with it from now on; what was trained stays. */
    public void close(long collegeId) {
        colleges.get(collegeId, Scope.all()).close();
    }

    public void reopen(long collegeId) {
        colleges.get(collegeId, Scope.all()).reopen();
    }
}
