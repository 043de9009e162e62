package io.greentalent.completion;

import io.greentalent.courses.CourseApproved;
import io.greentalent.offerings.EvidenceChanged;
import io.greentalent.partners.AgreementChanged;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Evaluates enrolments again when what completion rests on has changed (重新判定), in the transaction that changed it, and
 * tells whose outcome is another one. Evaluating twice changes nothing.
 */
@ApplicationScoped
public class EvaluateCompletion {
    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    EvidenceReader reader;

    @Inject
    EvidenceRows rows;

    @Inject
    CompletionRows completions;

    @Inject
    Rules rules;

    @Inject
    Event<CompletionChanged> changed;

    @Inject
    Clock clock;

    void evidenceChanged(@Observes EvidenceChanged event) {
        enrolments(event.enrolmentIds());
    }

    void agreementChanged(@Observes AgreementChanged event) {
        college(event.collegeId());
    }

    void courseApproved(@Observes CourseApproved event) {
        courseVersion(event.courseVersionId());
    }

    /** Evaluates all enrolments of a college: its agreements changed, or their term began or ended. */
    public void college(long collegeId) {
        transactions.run(() -> enrolments(rows.enrolmentsOfCollege(collegeId)));
    }

    /** Evaluates all enrolments in offerings of that version of a course: its approval changed. */
    public void courseVersion(long courseVersionId) {
        transactions.run(() -> enrolments(rows.enrolmentsOfCourseVersion(courseVersionId)));
    }

    /** Evaluates everybody ever enrolled in that offering. */
    public void offering(long offeringId) {
        transactions.run(() -> enrolments(rows.enrolmentsOf(offeringId)));
    }

    /** Evaluates those enrolments. */
    public void enrolments(Collection<Long> enrolmentIds) {
        if (enrolmentIds.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            var versions = rules.versions();
            EvidenceReader.batches(enrolmentIds).forEach(batch -> evaluate(batch, versions));
        });
    }

    private static boolean take(Completion row, Evidence facts, List<RuleVersion> versions, LocalDateTime now) {
        var today = now.toLocalDate();
        return row.take(Evaluation.of(facts, versions, today), Evaluation.besideOn(facts, versions, today), now);
    }

    private void evaluate(List<Long> ids, List<RuleVersion> versions) {
        // First the lock, then the reading: of two transactions that bring evidence for one enrolment, the second waits
        // here and then sees what the first brought. The other way round each would miss the other's.
        var locked = completions.locked(ids);
        var evidence = reader.of(ids);
        var now = LocalDateTime.now(clock);
        var news = new TreeSet<Long>();
        var gone = new TreeSet<Long>();
        for (var row : locked) {
            var facts = evidence.get(row.enrolmentId());
            if (facts == null) {
                gone.add(row.enrolmentId());
            } else if (take(row, facts, versions, now)) {
                news.add(row.enrolmentId());
            }
        }
        // Enrolments that were undone with the roster that made them.
        completions.remove(gone);
        news.addAll(gone);
        em.flush();
        if (!news.isEmpty()) {
            changed.fire(new CompletionChanged(news));
        }
    }
}
