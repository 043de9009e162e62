package io.greentalent.offerings;

import io.greentalent.shared.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;

/** Who recorded a piece of evidence, when and by which way (登记信息). */
@Embeddable
public class Recording implements Serializable {
    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Via via = Via.FORM;

    @Column(name = "recorded_by", nullable = false)
    private long by;

    @Column(name = "recorded_by_name", nullable = false)
    private String byName = "";

    @Column(name = "recorded_at", nullable = false)
    private LocalDateTime at = LocalDateTime.MIN;

    protected Recording() {}

    /** What an entity holds before its row is read. */
    public static Recording unread() {
        return new Recording();
    }

    /** Recorded by that caller, now; what comes by a key came by no page. */
    public Recording(Caller caller, Via via, Clock clock) {
        this.via = caller.byKey() && via != Via.XLSX ? Via.API : via;
        this.by = caller.accountId();
        this.byName = caller.name();
        this.at = LocalDateTime.now(clock);
    }

    public Via via() {
        return via;
    }

    /** The account's id. */
    public long by() {
        return by;
    }

    /** The recorder's name as it was then. */
    public String byName() {
        return byName;
    }

    public LocalDateTime at() {
        return at;
    }
}
