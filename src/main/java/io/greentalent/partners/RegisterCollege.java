package io.greentalent.partners;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The operator takes a college into the partnership (登记合作院校). */
@UseCase(allow = OPERATOR)
public class RegisterCollege {
    @Inject
    EntityManager em;

    @Inject
    Colleges colleges;

    @Inject
    ChangeFeed feed;

    /** Registers it and returns its id. Refuses a code or a name that another college has, each at its field. */
    public long register(
            @Nullable String code, @Nullable String name, @Nullable String shortName, College.Contact contact) {
        var college = new College(CollegeCode.typed(code), name, shortName, contact);
        if (colleges.coded(college.code()).isPresent()) {
            throw Problem.of("partners.college.codeTaken", college.code()).at("code");
        }
        if (colleges.named(college.name()).isPresent()) {
            throw Problem.of("partners.college.nameTaken", college.name()).at("name");
        }
        em.persist(college);
        em.flush();
        feed.append("partners.change.collegeRegistered", college.id(), college.id(), college.name());
        return college.id();
    }
}
