package io.greentalent.web.partners;

import io.greentalent.partners.Enterprises;
import io.greentalent.web.Address;
import io.greentalent.web.Pager;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The list of partner enterprises (合作企业一览). */
@Named
@RequestScoped
public class EnterprisesPage {
    @Inject
    Enterprises enterprises;

    @Inject
    Address address;

    @Inject
    Side side;

    private List<Enterprises.Row> rows = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    public void load() {
        String text = address.text("q");
        pager = address.pager(enterprises.count(text, side.scope()), "enterprises.xhtml", "q");
        rows = enterprises.list(text, address.window(pager), side.scope());
    }

    public List<Enterprises.Row> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }
}
