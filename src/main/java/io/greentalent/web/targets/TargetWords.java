package io.greentalent.web.targets;

import io.greentalent.ledger.PersonTimeFilter.Only;
import io.greentalent.offerings.Category;
import io.greentalent.targets.Light;
import io.greentalent.targets.PartnerStandings.Stage;
import io.greentalent.targets.Span;
import io.greentalent.targets.Standing;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What is said of each target's figures, and where they lead (指标的说明与明细). */
@Named
@RequestScoped
public class TargetWords {
    @Inject
    Side side;

    /** Where a target's figure leads. */
    public String href(Standing.Line line, Span window) {
        return switch (line.target()) {
            case PERSON_TIMES -> FigureLinks.counted(window);
            case COURSES -> developed() + "?counts=YES&from=" + window.from() + "&until=" + window.until();
            case COLLEGES -> "colleges.xhtml?stage=" + Stage.IN_FORCE;
            case TRAINING_BASE -> "";
        };
    }

    /** Where what is pending of a target leads. */
    public String pendingHref(Standing.Line line, Span window) {
        return switch (line.target()) {
            case PERSON_TIMES -> FigureLinks.pending(window);
            case COURSES -> developed() + "?counts=NO";
            case COLLEGES -> "colleges.xhtml?stage=" + Stage.LATER;
            case TRAINING_BASE -> "";
        };
    }

    private String developed() {
        return side.isOperator() ? "courses/development.xhtml" : "courses.xhtml";
    }

    /** The person-times of a category that the rule leaves out. */
    public String besideHref(Category category, Span window) {
        return FigureLinks.only(Only.valueOf(category.name()), window);
    }

    /** The message that says how many those are. */
    public String besideKey(Category category) {
        return "targets.line.beside." + category;
    }

    /** The message that says what is pending of a target. */
    public String pendingKey(Standing.Line line) {
        return "webtargets.pending." + line.target();
    }

    /** The message that says how much of a target there will be, and by which formula. */
    public String forecastKey(Standing.Line line) {
        return "webtargets.forecast." + line.target();
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
}
