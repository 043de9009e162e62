package io.greentalent.rosters;

import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What a college means by a heading, as it said once (列映射记忆). */
@Entity
@Table(name = "roster_mapping")
public class RosterMapping extends Versioned {
    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(nullable = false, updatable = false)
    private String header = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RosterField field = RosterField.NAME;

    protected RosterMapping() {}

    RosterMapping(long collegeId, String header, RosterField field) {
        this.collegeId = collegeId;
        this.header = header;
        this.field = field;
    }

    void means(RosterField other) {
        field = other;
    }

    String header() {
        return header;
    }

    RosterField field() {
        return field;
    }
}
