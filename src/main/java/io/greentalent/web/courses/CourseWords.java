package io.greentalent.web.courses;

import io.greentalent.courses.CourseVersion.State;
import io.greentalent.courses.DevelopmentFile.Item;
import io.greentalent.courses.Field;
import io.greentalent.courses.Wording;
import io.greentalent.web.Choice;
import io.greentalent.web.Language;
import io.greentalent.web.Txt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** How courses are worded on pages: titles in the user's language, states with their chip, choices (课程用语). */
@Named
@RequestScoped
public class CourseWords {
    @Inject
    Language language;

    @Inject
    Txt txt;

    /** The text in the language of the page. */
    public String of(Wording wording) {
        return wording.in(language.locale());
    }

    /** The colour and picture of a version's state. */
    public String kind(State state) {
        return switch (state) {
            case DRAFT -> "idle";
            case IN_REVIEW, FIRST_PASSED -> "info";
            case PUBLISHED -> "ok";
            case RETURNED -> "warn";
        };
    }

    /** What a development file consists of, in order. */
    public Item[] getItems() {
        return Item.values();
    }

    public List<Choice> getFields() {
        return Arrays.stream(Field.values())
                .map(f -> new Choice(f.name(), txt.word("courses.field.", f)))
                .toList();
    }

    public List<Choice> getStates() {
        return Arrays.stream(State.values())
                .map(s -> new Choice(s.name(), txt.word("courses.state.", s)))
                .toList();
    }
}
