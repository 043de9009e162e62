package io.greentalent.web.home;

import io.greentalent.completion.Gaps;
import io.greentalent.completion.Reason;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Language;
import io.greentalent.web.Pager;
import io.greentalent.web.Side;
import io.greentalent.web.Txt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Who is not complete yet, by what is missing (未完成名单): of the own college, of the own offerings. */
@Named
@RequestScoped
public class GapsPage {
    @Inject
    Gaps gaps;

    @Inject
    Address address;

    @Inject
    Language language;

    @Inject
    Side side;

    @Inject
    Txt txt;

    private List<Gaps.Row> rows = List.of();
    private List<Gaps.Gap> known = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    /** Looks up the page that the address asks for. */
    public void load() {
        var code = address.constant(Reason.Code.class, "reason");
        boolean alone = !address.text("alone").isEmpty();
        known = gaps.byReason(side.scope());
        pager = address.pager(gaps.count(code, alone, side.scope()), "gaps.xhtml", "reason", "alone");
        rows = gaps.list(code, alone, address.window(pager), side.scope());
    }

    /** The course's title in the reader's language. */
    public String title(Gaps.Row row) {
        return language.isEnglish() ? row.titleEn() : row.titleZh();
    }

    /** The reasons that somebody lacks. */
    public List<Choice> getReasons() {
        return known.stream()
                .map(gap -> new Choice(gap.code().name(), txt.word("webhome.gap.", gap.code())))
                .toList();
    }

    /** Whether only those are wanted who are one step away. */
    public List<Choice> getSteps() {
        return List.of(new Choice("1", txt.of("webhome.gaps.alone")));
    }

    public List<Gaps.Row> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }
}
