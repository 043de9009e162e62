package io.greentalent.web.targets;

import io.greentalent.completion.RuleValues.Counts;
import io.greentalent.ledger.Breakdowns;
import io.greentalent.ledger.PersonTimeFilter.Only;
import io.greentalent.partners.AgreementRow;
import io.greentalent.partners.Agreements;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.targets.Span;
import io.greentalent.targets.Standing;
import io.greentalent.targets.Standings;
import io.greentalent.web.Language;
import io.greentalent.web.charts.Bar;
import io.greentalent.web.charts.Bars;
import io.greentalent.web.charts.LineChart;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The commission's one page (指标总览): are the targets met, and is it true. */
@Named
@RequestScoped
public class StandingPage {
    private static final int WARN_DAYS = 90;
    private static final Scope ALL = Scope.all();

    @Inject
    Standings standings;

    @Inject
    Breakdowns breakdowns;

    @Inject
    Agreements agreements;

    @Inject
    CurrentCaller who;

    @Inject
    Language language;

    private @Nullable Standing standing;
    private LineChart line = LineChart.of(List.of());
    private Bars colleges = Bars.of(List.of());
    private Bars courses = Bars.of(List.of());
    private Map<Long, String> collegeNames = Map.of();
    private List<AgreementRow> ending = List.of();

    /** Reads everything once. */
    public void load() {
        who.get().scope(Role.COMMISSION, Role.OPERATOR);
        var now = standings.now();
        standing = now;
        var window = now.book().window();
        line = LineChart.of(new Plan(now).months(breakdowns.byMonth(ALL, window.from(), window.until())));
        var byCollege = breakdowns.byCollege(ALL, window.from(), window.until());
        collegeNames = byCollege.stream()
                .collect(Collectors.toMap(Breakdowns.OfCollege::collegeId, Breakdowns.OfCollege::name));
        colleges = Bars.of(byCollege.stream().map(c -> bar(c, window)).toList());
        courses = Bars.of(breakdowns.byCourse(ALL, window.from(), window.until()).stream()
                .map(c -> bar(c, window))
                .toList());
        ending = agreements.expiringWithin(WARN_DAYS, now.day(), ALL);
    }

    private static Bar bar(Breakdowns.OfCollege c, Span window) {
        String only = "&college=" + c.collegeId();
        return new Bar(
                c.name(),
                c.counted(),
                c.pending(),
                FigureLinks.counted(window) + only,
                FigureLinks.pending(window) + only);
    }

    private Bar bar(Breakdowns.OfCourse c, Span window) {
        String title = language.isEnglish() ? c.titleEn() : c.titleZh();
        return new Bar(title, c.counted(), 0, FigureLinks.counted(window) + "&course=" + c.courseId(), "");
    }

    public @Nullable Standing getStanding() {
        return standing;
    }

    public LineChart getLine() {
        return line;
    }

    public Bars getColleges() {
        return colleges;
    }

    public Bars getCourses() {
        return courses;
    }

    public List<AgreementRow> getEnding() {
        return ending;
    }

    public String college(long id) {
        return collegeNames.getOrDefault(id, "");
    }

    /** The counted person-times completed within those days. */
    public String within(Span span) {
        return FigureLinks.counted(span);
    }

    /** One counted person-time for each head. */
    public String getHeadsHref() {
        return FigureLinks.heads(getWindow());
    }

    /** The person-times as the other of the two rules counts them. */
    public String getOthersHref() {
        boolean present = standing != null && standing.others().rule() == Counts.B;
        return FigureLinks.only(present ? Only.PRESENT : Only.COMPLETED, getWindow());
    }

    /** What waits in that state. */
    public String waiting(String state) {
        return FigureLinks.waiting(state, getWindow());
    }

    /** The days of the task book: every figure is of these. */
    public Span getWindow() {
        return Objects.requireNonNull(standing).book().window();
    }

    /** The lower end of a term, whole person-times. */
    public long down(double low) {
        return (long) Math.floor(low);
    }

    /** The upper end of a term. */
    public long up(double high) {
        return (long) Math.ceil(high);
    }
}
