package io.greentalent.web.ledger;

import io.greentalent.ledger.ReinstatePersonTime;
import io.greentalent.ledger.WithdrawPersonTime;
import io.greentalent.web.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The operator takes a person-time back, or reverses a wrong withdrawal (撤销与恢复). */
@Named
@RequestScoped
public class ReversalPage {
    @Inject
    WithdrawPersonTime withdraw;

    @Inject
    ReinstatePersonTime reinstate;

    @Inject
    Show show;

    private String reason = "";

    /** Appends -1. */
    public String withdraw(long id) {
        withdraw.withdraw(id, reason);
        show.done("webledger.reversal.withdrawn");
        return again(id);
    }

    /** Appends +1 again. */
    public String reinstate(long id) {
        reinstate.reinstate(id, reason);
        show.done("webledger.reversal.reinstated");
        return again(id);
    }

    private static String again(long id) {
        return "/operator/ledger/evidence?faces-redirect=true&id=" + id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
