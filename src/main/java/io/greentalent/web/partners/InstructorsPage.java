package io.greentalent.web.partners;

import io.greentalent.partners.Instructors;
import io.greentalent.web.Address;
import io.greentalent.web.Pager;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The list of instructors with the criterion of the dual-qualified (师资一览). */
@Named
@RequestScoped
public class InstructorsPage {
    @Inject
    Instructors instructors;

    @Inject
    Address address;

    @Inject
    Side side;

    private List<Instructors.Row> rows = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    public void load() {
        String text = address.text("q");
        boolean dualOnly = !address.text("dual").isEmpty();
        pager = address.pager(instructors.count(text, dualOnly, side.scope()), "instructors.xhtml", "q", "dual");
        rows = instructors.list(text, dualOnly, address.window(pager), side.scope());
    }

    public List<Instructors.Row> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }
}
