package io.greentalent.api;

import io.greentalent.completion.Outcome;
import io.greentalent.learning.Mark;
import io.greentalent.learning.SafetyPass;
import io.greentalent.ledger.Grounds;
import io.greentalent.offerings.Presences;
import io.greentalent.offerings.Recording;
import io.greentalent.rosters.RowOrigin;
import io.greentalent.targets.EvidenceThread;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person-time rests on, as JSON shows it (佐证视图).
 *
 * @param roster the line that enrolled the person; left out for who enrolled alone
 * @param judged the numbers of the conditions; left out before the first evaluation
 * @param sentence complete since when, or what is missing
 * @param entries the ledger's, first to last
 */
public record EvidenceView(
        PersonTimesApi.PersonTimeView personTime,
        @Nullable RosterLineView roster,
        List<SessionSeen> sessions,
        @Nullable MarkSeen mark,
        List<PassSeen> safetyPasses,
        List<AgreementSeen> agreements,
        @Nullable LocalDate courseVersionApprovedOn,
        @Nullable JudgedView judged,
        String sentence,
        List<LedgerApi.EntryView> entries) {

    static EvidenceView of(EvidenceThread thread, Locale locale) {
        var origin = thread.origin();
        var mark = thread.mark();
        var outcome = thread.outcome();
        return new EvidenceView(
                PersonTimesApi.PersonTimeView.of(thread.row(), locale),
                origin == null ? null : RosterLineView.of(origin),
                thread.sessions().stream().map(SessionSeen::of).toList(),
                mark == null ? null : MarkSeen.of(mark),
                thread.passes().stream().map(PassSeen::of).toList(),
                thread.grounds().agreements().stream().map(AgreementSeen::of).toList(),
                thread.grounds().basis().approvedOn(),
                outcome == null ? null : JudgedView.of(outcome),
                thread.sentence(locale),
                thread.entries().stream()
                        .map(e -> LedgerApi.EntryView.of(e, locale))
                        .toList());
    }

    /** Who recorded it, when and by which way. */
    public record RecordedView(String via, String by, LocalDateTime at) {
        static RecordedView of(Recording recording) {
            return new RecordedView(recording.via().name(), recording.byName(), recording.at());
        }
    }

    /** A line of a report. */
    public record RosterLineView(long reportId, String number, int edition, String sheet, int row) {
        static RosterLineView of(RowOrigin origin) {
            return new RosterLineView(
                    origin.reportId(), origin.number(), origin.edition(), origin.sheet(), origin.row());
        }
    }

    /** One session; present is left out while nothing is recorded. */
    public record SessionSeen(
            int number,
            String kind,
            LocalDateTime startsAt,
            String hours,
            @Nullable Boolean present,
            @Nullable RecordedView recorded) {
        static SessionSeen of(Presences.Line line) {
            var via = line.via();
            var by = line.byName();
            var at = line.at();
            return new SessionSeen(
                    line.number(),
                    line.kind().name(),
                    line.startsAt(),
                    line.hours().toString(),
                    line.recorded() ? line.attended() : null,
                    via == null || by == null || at == null ? null : new RecordedView(via.name(), by, at));
        }
    }

    /** The final mark. */
    public record MarkSeen(BigDecimal score, RecordedView recorded) {
        static MarkSeen of(Mark mark) {
            return new MarkSeen(new BigDecimal(mark.score().toString()), RecordedView.of(mark.recording()));
        }
    }

    /** A safety pass. */
    public record PassSeen(LocalDate passedOn, LocalDate validUntil, RecordedView recorded) {
        static PassSeen of(SafetyPass pass) {
            return new PassSeen(pass.passedOn(), pass.validUntil(), RecordedView.of(pass.recording()));
        }
    }

    /** An agreement that held on the day. */
    public record AgreementSeen(long id, String number, LocalDate startsOn, LocalDate lastDay, boolean scanned) {
        static AgreementSeen of(Grounds.Held held) {
            return new AgreementSeen(held.id(), held.number(), held.startsOn(), held.lastDay(), held.scanned());
        }
    }

    /** The numbers of the conditions; hours are class hours. */
    public record JudgedView(
            int ruleNumber,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate attendedOn,
            int sessionsHeld,
            int sessionsAttended,
            String theoryDone,
            String theoryRequired,
            String practiceDone,
            String practiceRequired) {
        static JudgedView of(Outcome outcome) {
            return new JudgedView(
                    outcome.ruleNumber(),
                    outcome.completedOn(),
                    outcome.attendedOn(),
                    outcome.sessionsHeld(),
                    outcome.sessionsAttended(),
                    outcome.theoryDone().toString(),
                    outcome.theoryRequired().toString(),
                    outcome.practiceDone().toString(),
                    outcome.practiceRequired().toString());
        }
    }
}
