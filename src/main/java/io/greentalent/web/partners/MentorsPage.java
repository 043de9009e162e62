package io.greentalent.web.partners;

import io.greentalent.partners.Mentors;
import io.greentalent.web.Address;
import io.greentalent.web.Pager;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The list of mentors (企业导师一览). */
@Named
@RequestScoped
public class MentorsPage {
    @Inject
    Mentors mentors;

    @Inject
    Address address;

    @Inject
    Side side;

    private List<Mentors.Row> rows = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    public void load() {
        String text = address.text("q");
        pager = address.pager(mentors.count(text, side.scope()), "mentors.xhtml", "q");
        rows = mentors.list(text, address.window(pager), side.scope());
    }

    public List<Mentors.Row> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }
}
