package io.greentalent.web.ledger;

import io.greentalent.rosters.RowOrigin;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Leads from an enrolment's origin to its roster (名册链接), for those who may open it: the operator, and its own college. */
@Named
@RequestScoped
public class OriginLink {
    @Inject
    CurrentCaller who;

    /** The address of the report; empty for whoever may not open it. */
    public String href(@Nullable RowOrigin origin) {
        if (origin == null) {
            return "";
        }
        var caller = who.get();
        Long own = caller.collegeId();
        if (caller.has(Role.OPERATOR)) {
            return "/operator/rosters/report.xhtml?id=" + origin.reportId();
        }
        if (caller.has(Role.COLLEGE) && own != null && own == origin.collegeId()) {
            return "/college/rosters/report.xhtml?id=" + origin.reportId();
        }
        return "";
    }
}
