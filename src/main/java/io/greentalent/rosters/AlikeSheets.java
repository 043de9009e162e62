package io.greentalent.rosters;

import io.greentalent.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** Sheets whose names the database takes for the same (同名工作表): it could not keep their rows apart. */
@ApplicationScoped
class AlikeSheets {
    @Inject
    EntityManager em;

    /** Refuses what {@link StoreRows#insert} would refuse of rows from several sheets. */
    void refuse(List<RosterRowView> rows) {
        var sheets = new HashSet<String>();
        rows.forEach(row -> sheets.add(row.sheet()));
        if (sheets.size() > 1 && different(List.copyOf(sheets)) < sheets.size()) {
            throw Problem.of("rosters.file.sheetsAlike");
        }
    }

    private long different(List<String> sheets) {
        var query = em.createNativeQuery("select count(distinct x.name) from ("
                + String.join(" union all ", Collections.nCopies(sheets.size(), "select cast(? as char(100)) name"))
                + ") x");
        for (int i = 0; i < sheets.size(); i++) {
            query.setParameter(i + 1, sheets.get(i));
        }
        return ((Number) query.getSingleResult()).longValue();
    }
}
