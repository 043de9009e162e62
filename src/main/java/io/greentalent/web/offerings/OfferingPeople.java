package io.greentalent.web.offerings;

import static java.util.stream.Collectors.toMap;

import io.greentalent.completion.Completions;
import io.greentalent.learning.Learner;
import io.greentalent.learning.Learners;
import io.greentalent.ledger.Counting;
import io.greentalent.ledger.Countings;
import io.greentalent.shared.Scope;
import io.greentalent.web.Pager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people on an offering and how far each is (学员进度): attendance, mark, safety pass, what is missing. */
@Named
@RequestScoped
public class OfferingPeople {
    @Inject
    Learners learners;

    @Inject
    Completions completions;

    @Inject
    Countings countings;

    private List<Learner> rows = List.of();
    private Map<Long, Completions.Row> outcomes = Map.of();
    private Map<Long, Counting> counted = Map.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());
    private long enrolled;
    private long marked;

    /** Looks up everybody on that offering and keeps one page of them. */
    void load(long offeringId, int page, Scope scope) {
        var all = learners.on(offeringId, scope);
        enrolled = all.stream().filter(l -> !l.withdrawn()).count();
        marked = all.stream().filter(l -> !l.withdrawn() && l.score() != null).count();
        outcomes =
                completions.ofOffering(offeringId, scope).stream().collect(toMap(Completions.Row::enrolmentId, r -> r));
        counted = countings.ofOffering(offeringId, scope);
        pager = Pager.of(all.size(), page, "offering.xhtml", Map.of("id", Long.toString(offeringId)));
        rows = all.subList(pager.first(), (int) pager.getTo());
    }

    public List<Learner> getRows() {
        return rows;
    }

    /** How far that person is, null before the first evaluation. */
    public Completions.@Nullable Row outcome(long enrolmentId) {
        return outcomes.get(enrolmentId);
    }

    /** Whether that person counts, null before the first evaluation. */
    public @Nullable Counting counting(long enrolmentId) {
        return counted.get(enrolmentId);
    }

    /** How many are enrolled and not withdrawn. */
    public long getEnrolled() {
        return enrolled;
    }

    /** How many of them have a mark. */
    public long getMarked() {
        return marked;
    }

    /** How many meet the rule. */
    public long getCompleted() {
        return outcomes.values().stream().filter(Completions.Row::met).count();
    }

    public Pager getPager() {
        return pager;
    }
}
