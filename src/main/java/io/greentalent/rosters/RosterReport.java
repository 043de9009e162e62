package io.greentalent.rosters;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A college's list of who trains on which offerings in a term, from the file that was handed in to its verification (名册上报).
 * A verified report is locked; a correction is a new edition under the same number.
 */
@Entity
@Table(name = "roster_report")
public class RosterReport extends Versioned {
    /** Where it stands. */
    public enum State {
        DRAFT,
        /** Its rows are being written. */
        COMMITTING,
        COMMITTED,
        /** What it wrote is being taken back. */
        UNDOING,
        SUBMITTED,
        RETURNED,
        /** Verified and locked. */
        VERIFIED
    }

    private static final int REASON = 200;
    private static final int MAPPING = 4000;

    @Column(nullable = false)
    private String number = "";

    @Column(nullable = false, updatable = false)
    private int edition = 1;

    @Column(name = "corrects_id", updatable = false)
    private @Nullable Long correctsId;

    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(name = "term_id", nullable = false, updatable = false)
    private long termId;

    @Column(name = "offering_id", updatable = false)
    private @Nullable Long offeringId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.DRAFT;

    @Column(name = "file_id", nullable = false, updatable = false)
    private long fileId;

    @Column(name = "file_name", nullable = false, updatable = false)
    private String fileName = "";

    @Column(nullable = false)
    private String sheet = "";

    @Column(name = "header_row", nullable = false)
    private int headerRow;

    @Column(nullable = false)
    private String mapping = "";

    @Column(nullable = false)
    private String unread = "";

    @Column(name = "rows_read", nullable = false)
    private int rowsRead;

    @Embedded
    private Stages stages = new Stages();

    @Column(name = "returned_reason")
    private @Nullable String returnedReason;

    protected RosterReport() {}

    /** A draft over that file; its number follows once it has an id. */
    RosterReport(Origin origin, long madeBy, LocalDateTime at) {
        this.number = origin.number();
        this.edition = origin.edition();
        this.correctsId = origin.correctsId();
        this.collegeId = origin.collegeId();
        this.termId = origin.termId();
        this.offeringId = origin.offeringId();
        this.fileId = origin.fileId();
        this.fileName = origin.fileName();
        this.stages = new Stages(madeBy, at);
    }

    /**
     * What a report is made from.
     *
     * @param number of the report it corrects; for a new one anything that no other report has
     * @param offeringId the one offering of all rows, null where each row names its own
     */
    record Origin(
            String number,
            int edition,
            @Nullable Long correctsId,
            long collegeId,
            long termId,
            @Nullable Long offeringId,
            long fileId,
            String fileName) {}

    /** Gives a new report its number: college, year, running number. */
    void number(String collegeCode) {
        number = String.format(
                Locale.ROOT, "%s-%d-%05d", collegeCode, stages.madeAt().getYear(), id());
    }

    /** Takes over how its file is read, and what was read by that. Refuses more headings than can be kept. */
    void read(Layout layout, int rows, List<UnreadSheet> leftAside) {
        mustBe(State.DRAFT);
        String packed = layout.packed();
        if (packed.length() > MAPPING) {
            throw Problem.of("rosters.mapping.tooLong");
        }
        sheet = layout.sheet();
        headerRow = layout.headerRow();
        mapping = packed;
        rowsRead = rows;
        unread = UnreadSheet.packed(leftAside);
    }

    /** Takes the number of rows that name somebody, after one was corrected. */
    void recounted(long rows) {
        rowsRead = Math.toIntExact(rows);
    }

    /** Refuses once the rows have been written. */
    public void mustBeDraft() {
        mustBe(State.DRAFT);
    }

    void beginCommit() {
        if (state != State.COMMITTING) {
            mustBe(State.DRAFT);
        }
        state = State.COMMITTING;
    }

    void committed(LocalDateTime at) {
        mustBe(State.COMMITTING);
        state = State.COMMITTED;
        stages.committed(at);
    }

    void beginUndo() {
        mustBe(State.COMMITTING, State.COMMITTED, State.SUBMITTED, State.RETURNED, State.UNDOING);
        state = State.UNDOING;
    }

    /** Everything it wrote is gone: a draft again. */
    void undone() {
        mustBe(State.UNDOING, State.COMMITTING);
        state = State.DRAFT;
        stages.undone();
        returnedReason = null;
    }

    /** Evidence came up meanwhile, so that some of what it wrote stays. */
    void undoneInPart() {
        mustBe(State.UNDOING, State.COMMITTING);
        state = State.COMMITTED;
    }

    void submit(long by, LocalDateTime at) {
        mustBe(State.COMMITTED, State.RETURNED);
        state = State.SUBMITTED;
        stages.submitted(by, at);
        returnedReason = null;
    }

    /** Gives the whole report back to the college; the reason has 1 to 200 characters. */
    void sendBack(String reason) {
        mustBe(State.SUBMITTED);
        returnedReason = Entry.required("reason", reason, REASON);
        state = State.RETURNED;
    }

    /** Verifies and locks; whoever uploaded it or handed it in cannot verify it. */
    void verify(long by, LocalDateTime at) {
        mustBe(State.SUBMITTED);
        mustNotBeOwn(by);
        state = State.VERIFIED;
        stages.verified(by, at);
    }

    /** Refuses the one who uploaded it and the one who handed it in (two persons). */
    void mustNotBeOwn(long accountId) {
        if (stages.heldBy(accountId)) {
            throw Problem.of("rosters.report.own");
        }
    }

    void mustBe(State... wanted) {
        Set<State> allowed = EnumSet.noneOf(State.class);
        allowed.addAll(List.of(wanted));
        if (!allowed.contains(state)) {
            throw Problem.of("rosters.report.notNow." + state, number);
        }
    }

    void purged(LocalDateTime at) {
        stages.purged(at);
    }

    public String number() {
        return number;
    }

    /** 1 for the first, one more for each correction. */
    public int edition() {
        return edition;
    }

    /** The report this one corrects. */
    public @Nullable Long correctsId() {
        return correctsId;
    }

    public long collegeId() {
        return collegeId;
    }

    public long termId() {
        return termId;
    }

    /** The one offering of all rows, null where each row names its own. */
    public @Nullable Long offeringId() {
        return offeringId;
    }

    public State state() {
        return state;
    }

    public long fileId() {
        return fileId;
    }

    public String fileName() {
        return fileName;
    }

    /** How its file is read. */
    public Layout layout() {
        return Layout.unpacked(sheet, headerRow, mapping);
    }

    /** Rows that name somebody; blank lines and footers are not among them. */
    public int rowsRead() {
        return rowsRead;
    }

    /** The sheets of its file that hold something and were not read; none before its columns are mapped. */
    public List<UnreadSheet> unread() {
        return UnreadSheet.unpacked(unread);
    }

    /** When it passed which stage. */
    public Stages stages() {
        return stages;
    }

    /** Why it was given back to the college. */
    public @Nullable String returnedReason() {
        return returnedReason;
    }
}
