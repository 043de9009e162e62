package io.greentalent.web.offerings;

import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.OfferingSearch;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Terms;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Pager;
import io.greentalent.web.Side;
import io.greentalent.web.Txt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
    Address address;

    @Inject
    Side side;

    @Inject
    Txt txt;

    @Inject
    Clock clock;

    private List<OfferingRow> rows = List.of();
    private List<Choice> terms = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    /** Looks up the page that the address asks for. */
    public void load() {
        var search = search();
        pager = address.pager(offerings.count(search, side.scope()), "list.xhtml", "q", "term", "standing");
        rows = offerings.list(search, address.window(pager), side.scope());
        terms = allTerms.all().stream()
                .map(t -> new Choice(Long.toString(t.id()), t.code()))
                .toList();
    }

    private OfferingSearch search() {
        var only = address.constant(OfferingSearch.Only.class, "standing");
        return new OfferingSearch(address.text("q"), address.id("term"), 0, 0, only, getDay());
    }

    public List<OfferingRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Choice> getTerms() {
        return terms;
    }

    public List<Choice> getStandings() {
        return Arrays.stream(OfferingSearch.Only.values())
                .map(only -> new Choice(only.name(), txt.word("offerings.standing.", only)))
                .toList();
    }

    /** The day by which an offering's standing is told. */
    public LocalDate getDay() {
        return LocalDate.now(clock);
    }
}
