package io.greentalent.keeping;

import io.greentalent.people.Survivors;
import io.greentalent.shared.Batches;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Gives a person all that is stored of the person (个人信息副本, 个人信息保护法 article 45), table by table. */
@UseCase(allow = {Role.OPERATOR, Role.STUDENT})
public class ExportPersonalData {
    @Inject
    EntityManager em;

    @Inject
    Survivors survivors;

    @Inject
    KeyRing keys;

    @Inject
    CurrentCaller who;

    /** Of the student who asks. */
    public Map<String, List<Map<String, Object>>> own() {
        return of(who.get().scope(Role.STUDENT).person());
    }

    /** Of that person and everybody merged into it; a student gets the own only. Throws {@link NotFound}. */
    public Map<String, List<Map<String, Object>>> of(long personId) {
        var scope = who.get().scope(Role.OPERATOR, Role.STUDENT);
        long survivor = survivors.of(personId);
        if (scope.person() != 0 && survivors.of(scope.person()) != survivor) {
            throw new NotFound("person", personId);
        }
        List<Long> persons = em.createQuery(
                        "select p.id from Person p where p.id = :id or p.mergedInto = :id order by p.id", Long.class)
                .setParameter("id", survivor)
                .getResultList();
        if (persons.isEmpty()) {
            throw new NotFound("person", personId);
        }
        try {
            return new PersonalRows(em.unwrap(Connection.class), keys).of(Batches.constants(persons));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
