package io.greentalent.web.partners;

import io.greentalent.partners.AgreementRow;
import io.greentalent.partners.Agreements;
import io.greentalent.partners.Colleges;
import io.greentalent.partners.Validity;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator's list of partner colleges, with what asks for renewal (合作院校一览). */
@Named
@RequestScoped
public class PartnersPage {
    @Inject
    Colleges colleges;

    @Inject
    Agreements agreements;

    @Inject
    Side side;

    @Inject
    Clock clock;

    private List<Colleges.Row> rows = List.of();
    private Map<Long, LocalDate> coveredUntil = Map.of();
    private List<AgreementRow> expiring = List.of();

    public void load() {
        var today = LocalDate.now(clock);
        rows = colleges.list(side.scope());
        coveredUntil =
                agreements.coveredUntil(rows.stream().map(Colleges.Row::id).toList(), today);
        expiring = agreements.expiringWithin(Validity.RENEWAL_DAYS, today, side.scope());
    }

    public List<Colleges.Row> getRows() {
        return rows;
    }

    public long getActive() {
        return rows.stream().filter(Colleges.Row::active).count();
    }

    /** How many active colleges have an agreement that holds today. */
    public long getCovered() {
        return rows.stream()
                .filter(r -> r.active() && coveredUntil.containsKey(r.id()))
                .count();
    }

    /** The last day of its agreement, null where none holds today. */
    public @Nullable LocalDate coveredUntil(long collegeId) {
        return coveredUntil.get(collegeId);
    }

    public List<AgreementRow> getExpiring() {
        return expiring;
    }
}
