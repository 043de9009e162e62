package io.greentalent.rosters;

import io.greentalent.people.PersonName;
import io.greentalent.shared.Entry;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of a roster's file with its cells, encrypted, and what was found about it (名册行). */
@Entity
@Table(name = "roster_row")
public class RosterRow extends Versioned {
    /** What came of it when the report was written. */
    public enum Outcome {
        NONE,
        APPLIED,
        SKIPPED
    }

    private static final int REASON = 200;

    @Column(name = "report_id", nullable = false, updatable = false)
    private long reportId;

    @Column(nullable = false, updatable = false)
    private String sheet = "";

    @Column(name = "row_no", nullable = false, updatable = false)
    private int number;

    private byte @Nullable [] cells;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Verdict verdict = Verdict.LISTED;

    @Column(nullable = false)
    private String findings = "";

    @Column(name = "id_hash")
    private @Nullable String idHash;

    @Column(name = "alias_hash")
    private @Nullable String aliasHash;

    @Column(name = "shown_name", nullable = false)
    private String shownName = "";

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "offering_id")
    private @Nullable Long offeringId;

    @Column(name = "class_group_id")
    private @Nullable Long classGroupId;

    @Column(nullable = false)
    private boolean mended;

    @Column(name = "confirmed_by")
    private @Nullable Long confirmedBy;

    @Column(name = "confirm_reason")
    private @Nullable String confirmReason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Outcome outcome = Outcome.NONE;

    @Column(name = "made_person", nullable = false)
    private boolean madePerson;

    @Column(name = "enrolment_id")
    private @Nullable Long enrolmentId;

    @Column(name = "returned_reason")
    private @Nullable String returnedReason;

    @Column(name = "withdrawn_by")
    private @Nullable Long withdrawnBy;

    protected RosterRow() {}

    /** The cells, decrypted. Throws when they were deleted: whoever asks has seen that the report is not purged. */
    RowCells cells(KeyRing keys) {
        if (cells == null) {
            throw new IllegalStateException("the cells of row " + id() + " were deleted");
        }
        return CellsText.unpack(sheet, number, keys.decryptText(cells));
    }

    /** Takes other cells, as somebody corrected them; a confirmation of what stood there before is void. */
    void mend(RowCells corrected, KeyRing keys) {
        cells = keys.encrypt(CellsText.pack(corrected));
        mended = true;
        unconfirm();
    }

    /** Takes a new judgement; a confirmation stays as long as no new question came up. */
    void judged(Judgement judgement, RowCells row) {
        if (!reviews().containsAll(judgement.reviews())) {
            unconfirm();
        }
        var values = judgement.values();
        String packed = FindingsText.pack(judgement.findings());
        String shown = shown(judgement, row);
        // What stays as it is must not be set: an equal text of its own makes an update of each row that is checked
        // again.
        if (verdict == judgement.verdict()
                && findings.equals(packed)
                && shownName.equals(shown)
                && Objects.equals(idHash, values.idHash())
                && Objects.equals(aliasHash, values.aliasHash())
                && Objects.equals(offeringId, values.offeringId())
                && Objects.equals(classGroupId, values.classGroupId())) {
            return;
        }
        verdict = judgement.verdict();
        findings = packed;
        idHash = values.idHash();
        aliasHash = values.aliasHash();
        offeringId = values.offeringId();
        classGroupId = values.classGroupId();
        shownName = shown;
    }

    /** How lists show whom a row means: masked, as typed where it is no name. */
    static String shown(Judgement judgement, RowCells row) {
        var name = judgement.values().name();
        return name == null ? PersonName.masked(row.text(RosterField.NAME).strip()) : name.masked();
    }

    /** A person has looked and takes it, for that reason (1 to 200 characters); only what is to be reviewed. */
    void confirm(long by, String reason) {
        if (verdict != Verdict.REVIEW) {
            throw Problem.of("rosters.row.notToReview", number);
        }
        confirmReason = Entry.required("reason", reason, REASON);
        confirmedBy = by;
    }

    void unconfirm() {
        confirmedBy = null;
        confirmReason = null;
    }

    /**
     * Whether a fresh judgement allows to write it: clean, or asking nothing that was not confirmed. What it newly asks about
     * phone or student number is no hindrance, as only what the preview told is taken over.
     */
    boolean allows(Judgement fresh) {
        var asked = fresh.reviews().stream().filter(r -> !r.contact()).toList();
        return fresh.claims()
                && (asked.isEmpty() || confirmedBy != null && reviews().containsAll(asked));
    }

    boolean found(Rule rule) {
        return findings().stream().anyMatch(f -> f.rule() == rule);
    }

    /** Written, but the person was on the offering already: it only changes what is known of the person. */
    void appliedTo(long person) {
        outcome = Outcome.APPLIED;
        personId = person;
    }

    void applied(long person, boolean made, long enrolment) {
        outcome = Outcome.APPLIED;
        personId = person;
        madePerson = made;
        enrolmentId = enrolment;
    }

    void skipped() {
        outcome = Outcome.SKIPPED;
    }

    /** As it was before the report was written. */
    void putBack() {
        outcome = Outcome.NONE;
        personId = null;
        madePerson = false;
        enrolmentId = null;
        returnedReason = null;
    }

    /** The operator does not take this row, for that reason (1 to 200 characters). */
    void giveBack(String reason) {
        if (outcome != Outcome.APPLIED) {
            throw Problem.of("rosters.row.notApplied", number);
        }
        returnedReason = Entry.required("reason", reason, REASON);
    }

    /** Without the cells and without what findings say stood there. */
    void purge() {
        cells = null;
        findings = FindingsText.purged(findings);
    }

    /** A later edition no longer names who was written by this row. */
    void withdrawnBy(RosterReport later) {
        withdrawnBy = later.id();
    }

    void keep() {
        returnedReason = null;
    }

    /** The rules that ask for a person. */
    Set<Rule> reviews() {
        return findings().stream()
                .filter(f -> f.verdict() == Verdict.REVIEW)
                .map(Finding::rule)
                .collect(Collectors.toUnmodifiableSet());
    }

    public long reportId() {
        return reportId;
    }

    public String sheet() {
        return sheet;
    }

    /** As Excel numbers it. */
    public int number() {
        return number;
    }

    public Verdict verdict() {
        return verdict;
    }

    public List<Finding> findings() {
        return FindingsText.unpack(findings);
    }

    Optional<String> idHash() {
        return Optional.ofNullable(idHash);
    }

    /** Masked. */
    public String shownName() {
        return shownName;
    }

    public @Nullable Long personId() {
        return personId;
    }

    public @Nullable Long offeringId() {
        return offeringId;
    }

    @Nullable
    Long classGroupId() {
        return classGroupId;
    }

    public boolean mended() {
        return mended;
    }

    /** Why somebody took it after a review. */
    public @Nullable String confirmReason() {
        return confirmReason;
    }

    public boolean confirmed() {
        return confirmedBy != null;
    }

    public Outcome outcome() {
        return outcome;
    }

    boolean madePerson() {
        return madePerson;
    }

    public @Nullable Long enrolmentId() {
        return enrolmentId;
    }

    /** Why the operator did not take it. */
    public @Nullable String returnedReason() {
        return returnedReason;
    }
}
