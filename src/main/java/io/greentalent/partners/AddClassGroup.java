package io.greentalent.partners;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** A college, or the operator for it, adds a class group (添加班级). */
@UseCase(allow = {OPERATOR, COLLEGE})
public class AddClassGroup {
    @Inject
    EntityManager em;

    @Inject
    Colleges colleges;

    @Inject
    Majors majors;

    @Inject
    ClassGroups classGroups;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** Adds it to the major's college and returns its id. Refuses a name that the college already has. */
    public long add(@Nullable Long majorId, @Nullable String name, @Nullable Integer entryYear) {
        var scope = who.get().scope(OPERATOR, COLLEGE);
        var major = majors.get(Entry.present("major", majorId), scope);
        colleges.get(major.collegeId(), scope).mustBeActive();
        var group = new ClassGroup(major, name, entryYear, Year.now(clock).getValue());
        if (classGroups.named(group.collegeId(), group.name()).isPresent()) {
            throw Problem.of("partners.classGroup.nameTaken", group.name()).at("name");
        }
        em.persist(group);
        em.flush();
        return group.id();
    }
}
