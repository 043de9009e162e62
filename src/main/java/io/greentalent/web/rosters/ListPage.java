package io.greentalent.web.rosters;

import io.greentalent.offerings.Term;
import io.greentalent.offerings.Terms;
import io.greentalent.rosters.RosterLine;
import io.greentalent.rosters.RosterReport.State;
import io.greentalent.rosters.RosterTallies;
import io.greentalent.rosters.Rosters;
import io.greentalent.rosters.RowCounts;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import io.greentalent.web.Pager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The officer's own reports, and the operator's of all colleges with those that wait first (名册列表). */
@Named("rosterListPage")
@RequestScoped
public class ListPage {
    private static final int MOST_WAITING = 100;

    @Inject
    Rosters rosters;

    @Inject
    RosterTallies tallies;

    @Inject
    Terms terms;

    @Inject
    CurrentCaller who;

    private String q = "";
    private String state = "";
    private long term;
    private int page = 1;
    private List<Item> items = List.of();
    private List<Item> waiting = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    /** A report with its rows by verdict and what to do next. */
    public record Item(RosterLine line, RowCounts counts, NextStep next) {}

    /** Looks up the page as that role: its scope is the widest that the role gives. */
    public void load(Role as) {
        var scope = who.get().scope(as);
        var search = new Rosters.Search(0, term, wanted(), q);
        pager = Pager.of(
                rosters.count(search, scope),
                page,
                "list.xhtml",
                Map.of("q", q, "state", state, "term", term == 0 ? "" : Long.toString(term)));
        items = items(rosters.list(search, new Window(pager.first(), pager.size(), "", false), scope), scope);
        if (as == Role.OPERATOR) {
            waiting = items(
                    rosters.list(
                            new Rosters.Search(0, 0, State.SUBMITTED, ""),
                            new Window(0, MOST_WAITING, "submittedAt", false),
                            scope),
                    scope);
        }
    }

    private List<Item> items(List<RosterLine> lines, Scope scope) {
        var counts = tallies.of(lines);
        return lines.stream()
                .map(l -> {
                    var of = counts.getOrDefault(l.id(), RowCounts.NONE);
                    return new Item(l, of, NextStep.of(l.state(), of));
                })
                .toList();
    }

    private @Nullable State wanted() {
        return Arrays.stream(State.values())
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** True where nothing limits the list, so that an empty one means that there is nothing at all. */
    public boolean isEverything() {
        return q.isBlank() && state.isEmpty() && term == 0;
    }

    public List<Item> getItems() {
        return items;
    }

    public List<Item> getWaiting() {
        return waiting;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Term> getTerms() {
        return terms.all();
    }

    public State[] getStates() {
        return State.values();
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public long getTerm() {
        return term;
    }

    public void setTerm(long term) {
        this.term = term;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
