package io.greentalent.web.home;

import io.greentalent.completion.Gaps;
import io.greentalent.ledger.Ledger;
import io.greentalent.ledger.OfferingStandings;
import io.greentalent.ledger.PersonTime;
import io.greentalent.ledger.PersonTimes;
import io.greentalent.offerings.OfferingSearch;
import io.greentalent.offerings.Offerings;
import io.greentalent.partners.AgreementRow;
import io.greentalent.partners.Agreements;
import io.greentalent.partners.Validity;
import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.Rosters;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Waiting;
import io.greentalent.targets.TaskBooks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A college's own to-dos, figures and gaps (院校首页), each with the way to its list. */
@Named
@RequestScoped
public class CollegeHome {
    private static final List<OfferingSearch.Only> STANDINGS = List.of(
            OfferingSearch.Only.PLANNED,
            OfferingSearch.Only.RUNNING,
            OfferingSearch.Only.OVER,
            OfferingSearch.Only.CLOSED);

    @Inject
    Ledger ledger;

    @Inject
    PersonTimes personTimes;

    @Inject
    OfferingStandings lists;

    @Inject
    Offerings offerings;

    @Inject
    Rosters rosters;

    @Inject
    Agreements agreements;

    @Inject
    Gaps allGaps;

    @Inject
    TaskBooks taskBooks;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    private List<Todo> todos = List.of();
    private Map<PersonTime.State, Long> states = Map.of();
    private final Map<OfferingSearch.Only, Long> standings = new EnumMap<>(OfferingSearch.Only.class);
    private Map<RosterReport.State, Long> reports = Map.of();
    private List<Gaps.Gap> gaps = List.of();
    private long heads;
    private long target;
    private double share;

    /** Looks up the own college; for its officers only. */
    public void load() {
        var scope = who.get().scope(Role.COLLEGE);
        var today = LocalDate.now(clock);
        var book = taskBooks.current();
        target = book.personTimes();
        share = (double) ledger.counted(scope, book.startsOn(), book.endsOn()) / target;
        heads = ledger.heads(scope);
        states = personTimes.byState(scope);
        reports = rosters.byState(scope);
        gaps = allGaps.byReason(scope);
        STANDINGS.forEach(
                only -> standings.put(only, offerings.count(new OfferingSearch("", 0, 0, 0, only, today), scope)));
        todos = todos(scope, today);
    }

    private List<Todo> todos(Scope scope, LocalDate today) {
        var uncovered = new OfferingSearch("", 0, 0, 0, OfferingSearch.Only.UNCOVERED, today);
        return Todo.some(
                new Todo(
                        "returned",
                        rosters.waiting(RosterReport.State.RETURNED, scope),
                        true,
                        "/college/rosters/list.xhtml?state=RETURNED",
                        today),
                new Todo("confirm", lists.toConfirm(scope), false, "/college/completions/list.xhtml", today),
                new Todo(
                        "submit",
                        rosters.waiting(RosterReport.State.COMMITTED, scope),
                        false,
                        "/college/rosters/list.xhtml?state=COMMITTED",
                        today),
                new Todo(
                        "uncovered",
                        offerings.waiting(uncovered, scope),
                        true,
                        "/college/offerings/list.xhtml?standing=UNCOVERED",
                        today),
                new Todo("agreements", ending(today, scope), false, "/college/partners.xhtml", today));
    }

    private Waiting ending(LocalDate today, Scope scope) {
        var ending = agreements.expiringWithin(Validity.RENEWAL_DAYS, today, scope);
        return new Waiting(
                ending.size(),
                ending.stream().findFirst().map(AgreementRow::lastDay).orElse(null));
    }

    public List<Todo> getTodos() {
        return todos;
    }

    public long getCounted() {
        return number(PersonTime.State.COUNTED);
    }

    /** Evidenced or confirmed, not decided yet. */
    public long getPending() {
        return number(PersonTime.State.EVIDENCED) + number(PersonTime.State.CONFIRMED);
    }

    /** Rejected or withdrawn. */
    public long getNotCounted() {
        return number(PersonTime.State.REJECTED) + number(PersonTime.State.WITHDRAWN);
    }

    /** How many person-times stand in that state. */
    public long number(PersonTime.State state) {
        return states.getOrDefault(state, 0L);
    }

    public long getHeads() {
        return heads;
    }

    /** What the whole task book asks for. */
    public long getTarget() {
        return target;
    }

    /** The college's part of that, 0 to 1, counted within the task book's days. */
    public double getShare() {
        return share;
    }

    public Map<OfferingSearch.Only, Long> getStandings() {
        return standings;
    }

    public Map<RosterReport.State, Long> getReports() {
        return reports;
    }

    public List<Gaps.Gap> getGaps() {
        return gaps;
    }
}
