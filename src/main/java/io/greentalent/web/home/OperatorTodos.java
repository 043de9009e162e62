package io.greentalent.web.home;

import io.greentalent.courses.ReviewQueue;
import io.greentalent.ledger.LedgerChecks;
import io.greentalent.ledger.OfferingStandings;
import io.greentalent.offerings.OfferingSearch;
import io.greentalent.offerings.Offerings;
import io.greentalent.partners.AgreementRow;
import io.greentalent.partners.Agreements;
import io.greentalent.partners.Instructors;
import io.greentalent.partners.Validity;
import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.Rosters;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.FailedTasks;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Waiting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What waits for the operator (运营待办): one counting query a kind, each with the way to its list. */
@Named
@RequestScoped
public class OperatorTodos {
    @Inject
    Rosters rosters;

    @Inject
    OfferingStandings standings;

    @Inject
    ReviewQueue reviews;

    @Inject
    Agreements agreements;

    @Inject
    Offerings offerings;

    @Inject
    Instructors instructors;

    @Inject
    LedgerChecks checks;

    @Inject
    FailedTasks failedTasks;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    private List<Todo> all = List.of();

    /** Counts everything; for operators only. */
    public void load() {
        var scope = who.get().scope(Role.OPERATOR);
        var today = LocalDate.now(clock);
        all = Todo.some(
                new Todo("unsound", checks.flaws(), true, "/operator/checks/ledger.xhtml", today),
                new Todo("failed", failedTasks.waiting(FailedPage.since(today)), true, "/operator/failed.xhtml", today),
                new Todo(
                        "rosters",
                        rosters.waiting(RosterReport.State.SUBMITTED, scope),
                        false,
                        "/operator/rosters/list.xhtml",
                        today),
                new Todo("completions", standings.toVerify(scope), false, "/operator/completions/list.xhtml", today),
                new Todo("courses", reviews.waitingFor(who.get().accountId()), false, "/operator/courses.xhtml", today),
                new Todo(
                        "uncovered",
                        uncovered(today, scope),
                        true,
                        "/operator/offerings/list.xhtml?standing=UNCOVERED",
                        today),
                new Todo("agreements", ending(today, scope), false, "/operator/partners.xhtml", today),
                new Todo(
                        "qualifications",
                        instructors.ending(scope),
                        false,
                        "/operator/partners/instructors.xhtml?only=ENDING",
                        today),
                new Todo("unchecked", checks.unchecked(today), false, "/operator/checks/ledger.xhtml", today));
    }

    private Waiting uncovered(LocalDate today, Scope scope) {
        var search = new OfferingSearch("", 0, 0, 0, OfferingSearch.Only.UNCOVERED, today);
        return offerings.waiting(search, scope);
    }

    /** They come with the one that ends first. */
    private Waiting ending(LocalDate today, Scope scope) {
        var ending = agreements.expiringWithin(Validity.RENEWAL_DAYS, today, scope);
        return new Waiting(
                ending.size(),
                ending.stream().findFirst().map(AgreementRow::lastDay).orElse(null));
    }

    public List<Todo> getAll() {
        return all;
    }
}
