package io.greentalent.web.people;

import io.greentalent.people.Accounts;
import io.greentalent.people.Counterparts;
import io.greentalent.people.Counterparts.Standing;
import io.greentalent.web.Pager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator's list of accounts (账号). */
@Named
@RequestScoped
public class AccountsPage {
    @Inject
    Accounts accounts;

    @Inject
    Counterparts counterparts;

    private String q = "";
    private int page = 1;
    private List<Accounts.Row> rows = List.of();
    private Map<Long, Standing> standings = Map.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    /** Looks up the page. */
    public void load() {
        pager = Pager.of(accounts.count(q), page, "accounts.xhtml", Map.of("q", q));
        rows = accounts.list(q, pager.first(), pager.size());
        standings = counterparts.of(rows.stream().map(Accounts.Row::id).toList());
    }

    /** Where that account stands with its invitation; null where nobody is invited from here. */
    public @Nullable Standing standing(long accountId) {
        return standings.get(accountId);
    }

    public List<Accounts.Row> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
