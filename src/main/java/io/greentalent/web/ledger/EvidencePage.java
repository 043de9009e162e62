package io.greentalent.web.ledger;

import io.greentalent.completion.Completion;
import io.greentalent.completion.Completions;
import io.greentalent.completion.Outcome;
import io.greentalent.completion.WhyNot;
import io.greentalent.learning.Achievements;
import io.greentalent.learning.Mark;
import io.greentalent.learning.SafetyPass;
import io.greentalent.ledger.Entries;
import io.greentalent.ledger.Grounds;
import io.greentalent.ledger.Link;
import io.greentalent.ledger.PersonTimeRow;
import io.greentalent.ledger.PersonTimes;
import io.greentalent.ledger.ReasonText;
import io.greentalent.offerings.Enrolment;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.Presences;
import io.greentalent.people.AuditLog;
import io.greentalent.rosters.RowOrigin;
import io.greentalent.rosters.RowOrigins;
import io.greentalent.web.Language;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that one person-time rests on (单个人次的佐证), as a thread in time. */
@Named
@ViewScoped
public class EvidencePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PersonTimes personTimes;

    @Inject
    transient Entries ledgerEntries;

    @Inject
    transient Enrolments enrolments;

    @Inject
    transient RowOrigins origins;

    @Inject
    transient Presences presences;

    @Inject
    transient Achievements achievements;

    @Inject
    transient Completions completions;

    @Inject
    transient Grounds groundsOf;

    @Inject
    transient Clock clock;

    @Inject
    transient AuditLog audit;

    @Inject
    transient Side side;

    @Inject
    transient Language language;

    private long id;
    private transient @Nullable PersonTimeRow row;
    private transient @Nullable Enrolment enrolment;
    private transient @Nullable RowOrigin origin;
    private transient List<Presences.Line> sessions = List.of();
    private transient @Nullable Mark mark;
    private transient List<SafetyPass> passes = List.of();
    private transient @Nullable Completion completion;
    private transient List<Link> entries = List.of();
    private transient Grounds.@Nullable Of grounds;

    /** Loads the whole thread; 404 out of scope. Whoever looks at a whole name leaves a line in the audit log. */
    public void load() {
        var scope = side.scope();
        var found = personTimes.get(scope, id);
        row = found;
        enrolment = enrolments.get(found.enrolmentId(), scope);
        var rosterRow = enrolment.rosterRowId();
        origin = rosterRow == null ? null : origins.of(rosterRow).orElse(null);
        sessions = presences.of(found.enrolmentId());
        mark = achievements.mark(found.enrolmentId()).orElse(null);
        var day = found.completedOn();
        passes = achievements.passes(found.personId()).stream()
                .filter(p -> day == null || !p.passedOn().isAfter(day))
                .toList();
        completion = completions.find(found.enrolmentId(), scope).orElse(null);
        entries = ledgerEntries.of(scope, id);
        grounds = groundsOf.of(scope, id, day == null ? LocalDate.now(clock) : day);
        audit.looked("EvidencePage", Long.toString(id));
    }

    public @Nullable PersonTimeRow getRow() {
        return row;
    }

    public @Nullable Enrolment getEnrolment() {
        return enrolment;
    }

    /** The line of the roster that enrolled the person; null for who enrolled alone. */
    public @Nullable RowOrigin getOrigin() {
        return origin;
    }

    public List<Presences.Line> getSessions() {
        return sessions;
    }

    public @Nullable Mark getMark() {
        return mark;
    }

    public List<SafetyPass> getPasses() {
        return passes;
    }

    /** The numbers of the conditions; null before the first evaluation. */
    public @Nullable Outcome getOutcome() {
        return completion == null ? null : completion.outcome();
    }

    /** Complete since when, or what is missing. */
    public String getSentence() {
        return completion == null ? "" : completion.sentence(language.locale());
    }

    /** The agreement of the day, the course's approval and the mark asked for. */
    public Grounds.@Nullable Of getGrounds() {
        return grounds;
    }

    /** The mark that the rule asks for; empty where it asks for none. */
    public String getMarkNeeded() {
        var needed = grounds == null ? null : grounds.basis().markTenths();
        return needed == null || needed == 0 ? "" : WhyNot.mark(needed);
    }

    public List<Link> getEntries() {
        return entries;
    }

    /** An entry's reason in the reader's language. */
    public String reason(Link entry) {
        return ReasonText.text(language.locale(), entry.reason());
    }

    /** How many sessions this person attended. */
    public long getAttended() {
        return sessions.stream().filter(Presences.Line::attended).count();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
