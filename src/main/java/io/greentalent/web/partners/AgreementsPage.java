package io.greentalent.web.partners;

import io.greentalent.partners.AgreementRow;
import io.greentalent.partners.Agreements;
import io.greentalent.partners.Colleges;
import io.greentalent.partners.Validity.Standing;
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

/** The list of agreements, filtered by where they stand (校企合作协议一览). */
@Named
@RequestScoped
public class AgreementsPage {
    @Inject
    Agreements agreements;

    @Inject
    Colleges colleges;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    Txt txt;

    @Inject
    Clock clock;

    private List<AgreementRow> rows = List.of();
    private List<Choice> choices = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    public void load() {
        var today = LocalDate.now(clock);
        String text = address.text("q");
        long college = address.id("college");
        var standing = address.constant(Standing.class, "standing");
        pager = address.pager(
                agreements.count(college, text, standing, today, side.scope()),
                "agreements.xhtml",
                "q",
                "college",
                "standing");
        rows = agreements.list(college, text, standing, today, address.window(pager), side.scope());
        choices = Choice.of(colleges.names());
    }

    public List<AgreementRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public List<Choice> getStandings() {
        return Arrays.stream(Standing.values())
                .map(s -> new Choice(s.name(), txt.word("partners.standing.", s)))
                .toList();
    }
}
