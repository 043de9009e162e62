package io.greentalent.web.rosters;

import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.Rosters;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Role;
import io.greentalent.web.MenuCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many rosters came back to the college to be mended (被退回名册数). */
@ApplicationScoped
class RostersReturned implements MenuCount {
    @Inject
    Rosters rosters;

    @Override
    public String path() {
        return "/college/rosters/list.xhtml";
    }

    @Override
    public long waiting(Caller caller) {
        return rosters.waiting(RosterReport.State.RETURNED, caller.scope(Role.COLLEGE))
                .count();
    }
}
