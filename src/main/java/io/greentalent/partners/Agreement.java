package io.greentalent.partners;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What college, unit and, where there is one, an enterprise have signed, with its term (校企合作协议). */
@Entity
@Table(name = "agreement")
public class Agreement extends Versioned {
    @Column(nullable = false, updatable = false)
    private String number = "";

    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(name = "enterprise_id", updatable = false)
    private @Nullable Long enterpriseId;

    @Column(name = "signed_on", nullable = false, updatable = false)
    private LocalDate signedOn = LocalDate.MIN;

    @Column(name = "starts_on", nullable = false, updatable = false)
    private LocalDate startsOn = LocalDate.MIN;

    @Column(name = "ends_on", nullable = false, updatable = false)
    private LocalDate endsOn = LocalDate.MIN;

    @Column(name = "ended_early_on")
    private @Nullable LocalDate endedEarlyOn;

    @Column(name = "file_id")
    private @Nullable Long fileId;

    @ElementCollection
    @CollectionTable(name = "agreement_major", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "major_id", nullable = false)
    private Set<Long> majorIds = new HashSet<>();

    /**
     * What the paper says.
     *
     * @param enterpriseId null where only the college and the unit signed
     * @param majorIds the majors that it names
     * @param startsOn first day, not before the signature
     * @param endsOn last day, included
     */
    public record Terms(
            @Nullable String number,
            @Nullable Long collegeId,
            @Nullable Long enterpriseId,
            Set<Long> majorIds,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    protected Agreement() {}

    /** Refuses a signature in the future, a first day before the signature and a last day before the first. */
    Agreement(Terms terms, LocalDate today) {
        number = Entry.required("number", terms.number, 40);
        collegeId = Entry.present("college", terms.collegeId);
        enterpriseId = terms.enterpriseId;
        signedOn = Entry.present("signedOn", terms.signedOn);
        startsOn = Entry.present("startsOn", terms.startsOn);
        endsOn = Entry.present("endsOn", terms.endsOn);
        majorIds = new HashSet<>(terms.majorIds);
        if (signedOn.isAfter(today)) {
            throw Problem.of("partners.agreement.signedInFuture").at("signedOn");
        }
        if (startsOn.isBefore(signedOn)) {
            throw Problem.of("partners.agreement.startsBeforeSigned").at("startsOn");
        }
        if (endsOn.isBefore(startsOn)) {
            throw Problem.of("partners.agreement.endsBeforeStart").at("endsOn");
        }
    }

    public String number() {
        return number;
    }

    public long collegeId() {
        return collegeId;
    }

    public @Nullable Long enterpriseId() {
        return enterpriseId;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    /** When it holds. */
    public Validity validity() {
        return Validity.of(startsOn, endsOn, endedEarlyOn);
    }

    /** The last day as it was signed, whether or not it ended early. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** Its last day where it was ended before its time. */
    public @Nullable LocalDate endedEarlyOn() {
        return endedEarlyOn;
    }

    /** The scanned paper, null while it is missing. */
    public @Nullable Long fileId() {
        return fileId;
    }

    public Set<Long> majorIds() {
        return Set.copyOf(majorIds);
    }

    /** True from its first to its last day, both included. */
    public boolean validOn(LocalDate day) {
        return validity().covers(day);
    }

    /** Ends it with that day as its last; refuses a second time, a day before the signature, and one that is no earlier. */
    void endEarly(@Nullable LocalDate lastDay) {
        LocalDate day = Entry.present("endedEarlyOn", lastDay);
        if (endedEarlyOn != null) {
            throw Problem.of("partners.agreement.alreadyEnded", number, endedEarlyOn);
        }
        if (day.isBefore(signedOn) || !day.isBefore(endsOn)) {
            throw Problem.of("partners.agreement.endOutOfTerm", signedOn, endsOn.minusDays(1))
                    .at("endedEarlyOn");
        }
        endedEarlyOn = day;
    }

    /** Keeps the scanned paper; a better scan takes the place of the first. */
    void attachScan(long file) {
        fileId = file;
    }
}
