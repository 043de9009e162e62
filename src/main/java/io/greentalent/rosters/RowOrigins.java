package io.greentalent.rosters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Finds the line of a report behind an enrolment (名册出处), for whoever has been let see the enrolment; never what stands in it. */
@ApplicationScoped
public class RowOrigins {
    @Inject
    EntityManager em;

    /** Of the row of that id; empty where it is gone. */
    public Optional<RowOrigin> of(long rowId) {
        return em.createQuery(
                        "select new io.greentalent.rosters.RowOrigin(p.id, p.number, p.edition, p.collegeId, p.fileName,"
                                + " r.sheet, r.number) from RosterRow r join RosterReport p on p.id = r.reportId"
                                + " where r.id = :row",
                        RowOrigin.class)
                .setParameter("row", rowId)
                .getResultStream()
                .findFirst();
    }
}
