package io.greentalent.web.partners;

import io.greentalent.partners.Instructors;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Pager;
import io.greentalent.web.Side;
import io.greentalent.web.Txt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
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

    @Inject
    Txt txt;

    private List<Instructors.Row> rows = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    public void load() {
        String text = address.text("q");
        var only = address.constant(Instructors.Only.class, "only");
        pager = address.pager(instructors.count(text, only, side.scope()), "instructors.xhtml", "q", "only");
        rows = instructors.list(text, only, address.window(pager), side.scope());
    }

    public List<Instructors.Row> getRows() {
        return rows;
    }

    public List<Choice> getChoices() {
        return Arrays.stream(Instructors.Only.values())
                .map(only -> new Choice(only.name(), txt.word("webpartners.only.", only)))
                .toList();
    }

    public Pager getPager() {
        return pager;
    }
}
