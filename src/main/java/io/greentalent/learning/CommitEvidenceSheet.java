package io.greentalent.learning;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;
import static java.util.stream.Collectors.toSet;

import io.greentalent.learning.SheetRowVerdict.Kind;
import io.greentalent.learning.SheetRowVerdict.News;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.EvidenceNews;
import io.greentalent.offerings.Recording;
import io.greentalent.offerings.RollCall;
import io.greentalent.offerings.RollCall.Presence;
import io.greentalent.offerings.Via;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Takes over what a sheet's preview showed, all in one transaction (提交学习记录表). Twice is once. */
@UseCase(
        allow = {INSTRUCTOR, OPERATOR},
        seconds = 600)
public class CommitEvidenceSheet {
    @Inject
    SheetReview review;

    @Inject
    RollCall rollCall;

    @Inject
    MarkBook marks;

    @Inject
    SafetyBook passes;

    @Inject
    Enrolments enrolments;

    @Inject
    EvidenceNews news;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Checks the file anew by the same check and takes it over. Refuses a faulty header, rows in error unless they are to be
     * left out, and anything else than was looked at; a file that changes nothing any more was taken over before.
     *
     * @param seen the {@link SheetVerdict#fingerprint} of the preview
     * @return how many rows changed something
     */
    public int commit(long offeringId, long fileId, String seen, boolean leaveOutErrors) {
        var verdict = review.of(review.offering(offeringId), fileId);
        if (!verdict.head().isEmpty()) {
            throw Problem.of("learning.sheet.header");
        }
        if (verdict.count(Kind.ERROR) > 0 && !leaveOutErrors) {
            throw Problem.of("learning.sheet.errors", verdict.count(Kind.ERROR));
        }
        if (verdict.idle()) {
            return 0;
        }
        if (!verdict.fingerprint().equals(seen)) {
            throw Problem.of("learning.sheet.changedMeanwhile");
        }
        var rows = verdict.toApply();
        var told = rows.stream().map(r -> Objects.requireNonNull(r.news())).toList();
        var named = told.stream().map(News::enrolmentId).collect(toSet());
        if (!enrolments.hold(offeringId, named).equals(named)) {
            throw Problem.of("learning.sheet.changedMeanwhile");
        }
        apply(told);
        return rows.size();
    }

    private void apply(List<News> rows) {
        var by = new Recording(who.get(), Via.XLSX, clock);
        var presences = new ArrayList<Presence>();
        var scores = new HashMap<Long, Score>();
        var terms = new HashMap<Long, SafetyTerm>();
        for (News row : rows) {
            row.attendance().forEach((s, present) -> presences.add(new Presence(s, row.enrolmentId(), present)));
            if (row.score() != null) {
                scores.put(row.enrolmentId(), row.score());
            }
            if (row.pass() != null) {
                terms.put(row.personId(), row.pass());
            }
        }
        var changed = new HashSet<>(rollCall.store(presences, by));
        changed.addAll(marks.store(scores, by));
        changed.addAll(enrolments.idsOfPersons(passes.store(terms, by)));
        news.of(changed);
    }
}
