package io.greentalent.web.targets;

import io.greentalent.ledger.Breakdowns;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.targets.PartnerStandings;
import io.greentalent.targets.PartnerStandings.Stage;
import io.greentalent.targets.Span;
import io.greentalent.targets.TaskBooks;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Txt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The colleges behind the figure, with their agreements and what they bring within the task book's days (合作院校). */
@Named
@RequestScoped
public class CollegesPage {
    @Inject
    PartnerStandings partners;

    @Inject
    Breakdowns breakdowns;

    @Inject
    TaskBooks books;

    @Inject
    CurrentCaller who;

    @Inject
    Address address;

    @Inject
    Txt txt;

    @Inject
    Clock clock;

    private List<Row> rows = List.of();

    /** One line of the list, and where its figures lead. */
    public record Row(
            PartnerStandings.Row college, long counted, long pending, String countedHref, String pendingHref) {}

    /** The colleges of one stage, or one of them alone, as the address says; all of them without. */
    public void load() {
        who.get().scope(Role.COMMISSION, Role.OPERATOR);
        var window = books.current().window();
        var figures = breakdowns.byCollege(Scope.all(), window.from(), window.until()).stream()
                .collect(Collectors.toMap(Breakdowns.OfCollege::collegeId, Function.identity()));
        var stage = address.constant(Stage.class, "stage");
        long only = address.id("college");
        rows = partners.on(LocalDate.now(clock)).stream()
                .filter(p -> (stage == null || p.stage() == stage) && (only == 0 || p.id() == only))
                .map(p -> row(p, figures, window))
                .toList();
    }

    private static Row row(PartnerStandings.Row college, Map<Long, Breakdowns.OfCollege> figures, Span window) {
        var own = figures.get(college.id());
        String only = "&college=" + college.id();
        return new Row(
                college,
                own == null ? 0 : own.counted(),
                own == null ? 0 : own.pending(),
                FigureLinks.counted(window) + only,
                FigureLinks.pending(window) + only);
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Choice> getStages() {
        return Arrays.stream(Stage.values())
                .map(s -> new Choice(s.name(), txt.word("targets.stage.", s)))
                .toList();
    }

    /** The kind of chip that a stage is shown as. */
    public String kind(Stage stage) {
        return switch (stage) {
            case IN_FORCE -> "ok";
            case LATER -> "info";
            case WITHOUT -> "warn";
            case LEFT -> "idle";
        };
    }
}
