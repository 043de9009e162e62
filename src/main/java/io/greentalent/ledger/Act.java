package io.greentalent.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;

/** A decision's hand and time, kept on the person-time (经手记录). */
@Embeddable
class Act {
    @Column(name = "act_by")
    private long by;

    @Column(name = "act_by_name")
    private String name = "";

    @Column(name = "act_at")
    private LocalDateTime at = LocalDateTime.MIN;

    protected Act() {}

    Act(Hand hand) {
        by = hand.by();
        name = hand.name();
        at = hand.at();
    }

    long by() {
        return by;
    }

    String name() {
        return name;
    }

    LocalDateTime at() {
        return at;
    }
}
