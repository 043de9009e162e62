package io.greentalent.web.ledger;

import io.greentalent.ledger.OfferingStandings;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Role;
import io.greentalent.web.MenuCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many lists wait for the college to confirm them (待确认完成名单数). */
@ApplicationScoped
class ListsToConfirm implements MenuCount {
    @Inject
    OfferingStandings standings;

    @Override
    public String path() {
        return "/college/completions/list.xhtml";
    }

    @Override
    public long waiting(Caller caller) {
        return standings.toConfirm(caller.scope(Role.COLLEGE)).count();
    }
}
