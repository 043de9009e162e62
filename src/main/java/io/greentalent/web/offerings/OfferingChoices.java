package io.greentalent.web.offerings;

import io.greentalent.courses.Courses;
import io.greentalent.offerings.Teachers;
import io.greentalent.offerings.Terms;
import io.greentalent.partners.Agreements;
import io.greentalent.web.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a college can choose from when it opens an offering (开课选项). */
@RequestScoped
class OfferingChoices {
    @Inject
    Courses courses;

    @Inject
    Terms terms;

    @Inject
    Teachers teachers;

    @Inject
    Agreements agreements;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /**
     * Words and ids, in the order of the lists.
     *
     * @param coveredUntil the last day of the college's agreement that holds today, null for none
     */
    public record Choices(
            LinkedHashMap<String, Long> courses,
            LinkedHashMap<String, Long> terms,
            LinkedHashMap<String, Long> instructors,
            @Nullable LocalDate coveredUntil)
            implements Serializable {
        static final Choices NONE =
                new Choices(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), null);
    }

    Choices of(long college) {
        var published = new LinkedHashMap<String, Long>();
        courses.published("", null)
                .forEach(c -> published.put(c.code() + " " + c.title().in(language.locale()), c.id()));
        var codes = new LinkedHashMap<String, Long>();
        terms.all().forEach(t -> codes.put(t.code(), t.id()));
        var instructors = new LinkedHashMap<String, Long>();
        teachers.of(college).forEach(t -> instructors.put(t.name(), t.accountId()));
        var until =
                agreements.coveredUntil(Set.of(college), LocalDate.now(clock)).get(college);
        return new Choices(published, codes, instructors, until);
    }
}
