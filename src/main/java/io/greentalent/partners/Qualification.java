package io.greentalent.partners;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A trade qualification with its last day (职业资格或技能等级证书). */
@Entity
@Table(name = "qualification")
public class Qualification extends Versioned {
    /** How long before the end of the last one renewal is asked for, in days. */
    public static final int RENEWAL_DAYS = 90;

    @ManyToOne(optional = false)
    @JoinColumn(name = "instructor_id", nullable = false, updatable = false)
    private InstructorProfile instructor;

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String number = "";

    @Column(name = "issued_on", nullable = false)
    private LocalDate issuedOn = LocalDate.MIN;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    /**
     * What the certificate says.
     *
     * @param expiresOn last day, included; null for one without end
     */
    public record Paper(
            @Nullable String name,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    @SuppressWarnings("NullAway.Init") // the persistence provider fills it
    protected Qualification() {}

    Qualification(InstructorProfile instructor, Paper paper) {
        this.instructor = instructor;
        name = Entry.required("qualificationName", paper.name, 100);
        number = Entry.required("number", paper.number, 60);
        issuedOn = Entry.present("issuedOn", paper.issuedOn);
        expiresOn = paper.expiresOn;
        if (expiresOn != null && expiresOn.isBefore(issuedOn)) {
            throw Problem.of("partners.qualification.expiresBeforeIssued").at("expiresOn");
        }
    }

    public String name() {
        return name;
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    /** True from the day of issue to the last day, both included. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(issuedOn) && (expiresOn == null || !day.isAfter(expiresOn));
    }
}
