package io.greentalent.offerings;

import io.greentalent.people.Account;
import io.greentalent.people.Accounts;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Who may be given an offering (任课教师): a college's own instructors and the unit's, who belong to no college. */
@ApplicationScoped
public class Teachers {
    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    /** An instructor to choose from. */
    public record Row(long accountId, String name) {}

    /** Those that college can choose from, by name. */
    public List<Row> of(long collegeId) {
        return em.createQuery(
                        "select new io.greentalent.offerings.Teachers$Row(a.id, a.name) from Account a join a.roles r"
                                + " where r = :role and a.disabled = false"
                                + " and (a.collegeId is null or a.collegeId = :college) order by a.name",
                        Row.class)
                .setParameter("role", Role.INSTRUCTOR)
                .setParameter("college", collegeId)
                .getResultList();
    }

    /** Refuses an account that is no instructor of that college's or of the unit's. */
    void mustTeachFor(long accountId, long collegeId) {
        var account = accounts.get(accountId);
        if (!account.roles().contains(Role.INSTRUCTOR) || !belongs(account, collegeId)) {
            throw Problem.of("offerings.offering.noInstructor", account.name()).at("instructor");
        }
    }

    private static boolean belongs(Account account, long collegeId) {
        var own = account.collegeId();
        return own == null || own == collegeId;
    }
}
