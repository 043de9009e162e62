package io.greentalent.people;

import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Tells whether a person may be erased, and from which day on (可否删除). */
@ApplicationScoped
public class Erasure {
    @Inject
    People people;

    @Inject
    Survivors survivors;

    @Inject
    Holds holds;

    /**
     * What the operator sees before erasing.
     *
     * @param masked as lists show the name
     * @param from the first day on which it may be done; null for today
     * @param erasedAt when it was done; null where it was not
     */
    public record Prospect(
            long personId,
            String masked,
            @Nullable LocalDate from,
            @Nullable LocalDateTime erasedAt) implements Serializable {}

    /** Of that person, or of who it was merged into. Throws {@link NotFound}. For the operator only. */
    public Prospect of(long personId, Scope scope) {
        if (!scope.equals(Scope.all())) {
            throw new Denied("Erasure");
        }
        long survivor = survivors.of(personId);
        var person = people.get(survivor);
        return new Prospect(
                survivor,
                PersonName.masked(person.name()),
                holds.until(survivor).map(day -> day.plusDays(1)).orElse(null),
                person.erasedAt());
    }
}
