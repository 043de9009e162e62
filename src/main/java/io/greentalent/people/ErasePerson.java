package io.greentalent.people;

import io.greentalent.shared.Batches;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Erases a person who asks for it (删除个人信息, 个人信息保护法 article 47): name, number, phone, student number, account. What was
 * counted stays counted, of nobody; the keyed hash stays for the archive's time, or who returns would count twice.
 */
@UseCase(allow = Role.OPERATOR)
public class ErasePerson {
    @Inject
    EntityManager em;

    @Inject
    People people;

    @Inject
    Survivors survivors;

    @Inject
    Holds holds;

    @Inject
    Counterparts counterparts;

    @Inject
    Event<PersonErased> erased;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /** Refuses while the record must be kept, and says until when. Throws {@link io.greentalent.shared.NotFound}. */
    public void erase(long personId) {
        people.get(personId);
        long survivor = survivors.held(personId);
        var until = holds.until(survivor);
        if (until.isPresent()) {
            throw Problem.of("people.erase.held", until.get().plusDays(1));
        }
        var persons = holds.persons(survivor);
        erased.fire(new PersonErased(persons, survivors.hashes(survivor)));
        for (long id : persons) {
            var person = people.get(id);
            // As it is under the lock: a change of keys may have given it another hash since it was first read.
            em.refresh(person);
            person.erase(LocalDateTime.now(clock), keys);
        }
        accounts(persons);
    }

    /** Their accounts go; lines of the audit log stay and no longer name them. */
    private void accounts(List<Long> persons) {
        List<?> found = em.createNativeQuery("select id, subject, username from account where person_id in ("
                        + Batches.constants(persons) + ")")
                .getResultList();
        for (Object row : found) {
            var account = (Object[]) row;
            Object id = account[0];
            counterparts.left(((Number) id).longValue(), (String) account[2], (String) account[1]);
            change("update audit_line set username = 'erased', address = '' where account_id = ?", id);
            change("delete from api_key where account_id = ?", id);
            change("delete from account_role where account_id = ?", id);
            change("delete from account where id = ?", id);
        }
    }

    private void change(String sql, Object id) {
        em.createNativeQuery(sql).setParameter(1, id).executeUpdate();
    }
}
