package io.greentalent.targets;

import io.greentalent.completion.Completions;
import io.greentalent.learning.Achievements;
import io.greentalent.learning.SafetyPass;
import io.greentalent.ledger.Entries;
import io.greentalent.ledger.Grounds;
import io.greentalent.ledger.PersonTimes;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.Presences;
import io.greentalent.people.AuditLog;
import io.greentalent.rosters.RowOrigins;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what a person-time rests on (佐证汇集). */
@ApplicationScoped
public class EvidenceThreads {
    @Inject
    PersonTimes personTimes;

    @Inject
    Entries entries;

    @Inject
    Enrolments enrolments;

    @Inject
    RowOrigins origins;

    @Inject
    Presences presences;

    @Inject
    Achievements achievements;

    @Inject
    Completions completions;

    @Inject
    Grounds grounds;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * The whole thread of that person-time. Throws {@link NotFound} out of scope. Whoever looks at a whole name leaves a line
     * in the audit log.
     *
     * @param by what looks at it, for that line
     */
    public EvidenceThread of(Scope scope, long personTimeId, String by) {
        var row = personTimes.get(scope, personTimeId);
        var enrolment = enrolments.get(row.enrolmentId(), scope);
        var rosterRow = enrolment.rosterRowId();
        var day = row.completedOn();
        var thread = new EvidenceThread(
                row,
                enrolment,
                rosterRow == null ? null : origins.of(rosterRow).orElse(null),
                presences.of(row.enrolmentId()),
                achievements.mark(row.enrolmentId()).orElse(null),
                passes(row.personId(), day),
                completions.find(row.enrolmentId(), scope).orElse(null),
                entries.of(scope, personTimeId),
                grounds.of(scope, personTimeId, day == null ? LocalDate.now(clock) : day));
        audit.looked(by, Long.toString(personTimeId));
        return thread;
    }

    private List<SafetyPass> passes(long personId, @Nullable LocalDate day) {
        return achievements.passes(personId).stream()
                .filter(p -> day == null || !p.passedOn().isAfter(day))
                .toList();
    }
}
