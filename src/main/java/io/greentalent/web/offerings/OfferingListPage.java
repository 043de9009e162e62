package io.greentalent.web.offerings;

import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.OfferingSearch;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Term;
import io.greentalent.offerings.Terms;
import io.greentalent.shared.Window;
import io.greentalent.web.Pager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The offerings of an instructor, a college or all (班期列表). */
@Named
@RequestScoped
public class OfferingListPage {
    @Inject
    Offerings offerings;

    @Inject
    Terms allTerms;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    private String q = "";
    private long term;
    private String standing = "";
    private int page = 1;
    private List<OfferingRow> rows = List.of();
    private List<Term> terms = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    /** Looks up the page. */
    public void load() {
        var search = new OfferingSearch(q, term, 0, 0, standing.isEmpty() ? null : "closed".equals(standing));
        var query = Map.of("q", q, "term", term == 0 ? "" : Long.toString(term), "standing", standing);
        pager = Pager.of(offerings.count(search, desk.scope()), page, "list.xhtml", query);
        rows = offerings.list(search, new Window(pager.first(), pager.size(), "", false), desk.scope());
        terms = allTerms.all();
    }

    public List<OfferingRow> getRows() {
        return rows;
    }

    public List<Term> getTerms() {
        return terms;
    }

    /** The day by which an offering's standing is told. */
    public LocalDate getDay() {
        return LocalDate.now(clock);
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

    public long getTerm() {
        return term;
    }

    public void setTerm(long term) {
        this.term = term;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
