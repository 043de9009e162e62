package io.greentalent.web.targets;

import io.greentalent.completion.RuleValues.Counts;
import io.greentalent.ledger.Ledger;
import io.greentalent.partners.AgreementRow;
import io.greentalent.partners.Agreements;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.targets.Light;
import io.greentalent.targets.Span;
import io.greentalent.targets.Standing;
import io.greentalent.targets.Standings;
import io.greentalent.web.Language;
import io.greentalent.web.charts.Bar;
import io.greentalent.web.charts.Month;
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

    @Inject
    Standings standings;

    @Inject
    Ledger ledger;

    @Inject
    Agreements agreements;

    @Inject
    CurrentCaller who;

    @Inject
    Language language;

    private @Nullable Standing standing;
    private List<Month> months = List.of();
    private List<Bar> colleges = List.of();
    private List<Bar> courses = List.of();
    private Map<Long, String> collegeNames = Map.of();
    private Ledger.Pending pending = new Ledger.Pending(0, 0);
    private List<AgreementRow> ending = List.of();

    /** Reads everything once. */
    public void load() {
        who.get().scope(Role.COMMISSION, Role.OPERATOR);
        var now = standings.now();
        standing = now;
        months = new Plan(now).months(ledger.byMonth(Scope.all()));
        var byCollege = ledger.byCollege(Scope.all());
        collegeNames =
                byCollege.stream().collect(Collectors.toMap(Ledger.OfCollege::collegeId, Ledger.OfCollege::name));
        colleges = byCollege.stream()
                .map(c ->
                        new Bar(c.name(), c.counted(), c.pending(), "ledger/offerings.xhtml?college=" + c.collegeId()))
                .toList();
        courses = ledger.byCourse(Scope.all()).stream()
                .map(c -> new Bar(
                        language.isEnglish() ? c.titleEn() : c.titleZh(),
                        c.counted(),
                        0,
                        "ledger/persontimes.xhtml?state=COUNTED&course=" + c.courseId()))
                .toList();
        pending = ledger.pending(Scope.all());
        ending = agreements.expiringWithin(WARN_DAYS, now.day(), Scope.all());
    }

    public @Nullable Standing getStanding() {
        return standing;
    }

    public List<Month> getMonths() {
        return months;
    }

    public List<Bar> getColleges() {
        return colleges;
    }

    public List<Bar> getCourses() {
        return courses;
    }

    public Ledger.Pending getPending() {
        return pending;
    }

    public List<AgreementRow> getEnding() {
        return ending;
    }

    public String college(long id) {
        return collegeNames.getOrDefault(id, "");
    }

    /** The counted person-times completed within those days. */
    public String within(Span span) {
        return "ledger/persontimes.xhtml?state=COUNTED" + days(span);
    }

    /** One counted person-time for each head. */
    public String getHeadsHref() {
        return "ledger/persontimes.xhtml?state=COUNTED&only=HEADS" + days(window());
    }

    /** The person-times as the other of the two rules counts them. */
    public String getOthersHref() {
        boolean present = standing != null && standing.others().rule() == Counts.B;
        return present ? "ledger/persontimes.xhtml?only=PRESENT" + days(window()) : within(window());
    }

    private Span window() {
        return Objects.requireNonNull(standing).book().window();
    }

    private static String days(Span span) {
        return "&from=" + span.from() + "&until=" + span.until();
    }

    /** Where a target's figure leads. */
    public String href(Standing.Line line) {
        return switch (line.target()) {
            case PERSON_TIMES -> "ledger/persontimes.xhtml?state=COUNTED";
            case COURSES -> "courses.xhtml";
            case COLLEGES -> "ledger/offerings.xhtml";
            case TRAINING_BASE -> "";
        };
    }

    /** The kind of chip that a light is shown as. */
    public String kind(@Nullable Light light) {
        if (light == null) {
            return "idle";
        }
        return switch (light) {
            case OK -> "ok";
            case WARN -> "warn";
            case BEHIND -> "bad";
        };
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
