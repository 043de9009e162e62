package io.greentalent.shared;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.io.Serializable;

/** Identity and version that every mutable entity has. Two users who change the same row: the second is told so. */
@MappedSuperclass
public abstract class Versioned implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    @Column(nullable = false)
    private long version;

    /** 0 until stored. */
    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Refuses to go on where somebody changed it since the form with that version was filled. */
    public void mustStillBe(long seen) {
        if (seen != version) {
            throw Problem.of("shared.changedMeanwhile");
        }
    }
}
