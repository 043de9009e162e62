package io.greentalent.web.rosters;

import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.Rosters;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Role;
import io.greentalent.web.MenuCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many rosters wait for the operator (待核验名册数). */
@ApplicationScoped
class RostersToVerify implements MenuCount {
    @Inject
    Rosters rosters;

    @Override
    public String path() {
        return "/operator/rosters/list.xhtml";
    }

    @Override
    public long waiting(Caller caller) {
        return rosters.waiting(RosterReport.State.SUBMITTED, caller.scope(Role.OPERATOR))
                .count();
    }
}
