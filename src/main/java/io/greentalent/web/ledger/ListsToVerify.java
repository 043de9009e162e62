package io.greentalent.web.ledger;

import io.greentalent.ledger.OfferingStandings;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Role;
import io.greentalent.web.MenuCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many confirmed lists wait for the operator (待核验完成名单数). */
@ApplicationScoped
class ListsToVerify implements MenuCount {
    @Inject
    OfferingStandings standings;

    @Override
    public String path() {
        return "/operator/completions/list.xhtml";
    }

    @Override
    public long waiting(Caller caller) {
        return standings.toVerify(caller.scope(Role.OPERATOR)).count();
    }
}
