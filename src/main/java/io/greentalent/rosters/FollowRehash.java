package io.greentalent.rosters;

import io.greentalent.people.PersonsRehashed;
import io.greentalent.shared.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Lets rows name persons by the hashes that they are matched by now (名册行随换钥), in the transaction that changes the persons. */
@ApplicationScoped
class FollowRehash {
    @Inject
    EntityManager em;

    void follow(@Observes PersonsRehashed event) {
        event.now().forEach((before, now) -> {
            ReadRows.change(em, "update roster_row set id_hash = ? where id_hash = ?", now, before);
            ReadRows.change(em, "update roster_row set alias_hash = ? where alias_hash = ?", now, before);
            // Who was found by the former key while keys changed was noted as another's alias.
            ReadRows.change(
                    em, "update roster_row set alias_hash = null where id_hash = ? and alias_hash = ?", now, now);
        });
    }
}
