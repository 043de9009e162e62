package io.greentalent.web.ledger;

import io.greentalent.ledger.OfferingFigures;
import io.greentalent.ledger.OfferingStandings;
import io.greentalent.ledger.PersonTime;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.Window;
import io.greentalent.web.Pager;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Offerings and where their person-times stand (班期台账): the first click below a figure. */
@Named
@RequestScoped
public class LedgerOfferingsPage {
    @Inject
    OfferingStandings standings;

    @Inject
    Colleges colleges;

    @Inject
    Side side;

    private long college;
    private String with = "";
    private String q = "";
    private int page = 1;
    private List<OfferingFigures> rows = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());
    private String collegeName = "";

    /** Looks up the page. An unknown state does not limit. */
    public void load() {
        var scope = side.scope();
        var state = state();
        pager = Pager.of(
                standings.count(scope, state, college, q),
                page,
                "offerings.xhtml",
                Map.of("college", college == 0 ? "" : Long.toString(college), "with", with, "q", q));
        rows = standings.list(scope, state, college, q, new Window(pager.first(), pager.size(), "", false));
        collegeName = college == 0 ? "" : colleges.names().getOrDefault(college, "");
    }

    /** Looks up what waits in that state, on the list of that name. */
    public void loadWaiting(String state) {
        with = state;
        load();
        pager = Pager.of(pager.total(), page, "list.xhtml", Map.of("q", q));
    }

    private PersonTime.@Nullable State state() {
        for (var state : PersonTime.State.values()) {
            if (state.name().equals(with)) {
                return state;
            }
        }
        return null;
    }

    /** All but the candidates, whose number says nothing of the ledger. */
    public List<PersonTime.State> getStates() {
        return List.of(PersonTime.State.EVIDENCED, PersonTime.State.CONFIRMED, PersonTime.State.COUNTED);
    }

    public List<OfferingFigures> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    public String getCollegeName() {
        return collegeName;
    }

    public long getCollege() {
        return college;
    }

    public void setCollege(long college) {
        this.college = college;
    }

    public String getWith() {
        return with;
    }

    public void setWith(String with) {
        this.with = with;
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
