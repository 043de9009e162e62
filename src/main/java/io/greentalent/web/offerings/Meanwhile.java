package io.greentalent.web.offerings;

import static java.util.stream.Collectors.joining;

import io.greentalent.offerings.Edit;
import io.greentalent.shared.Problem;
import io.greentalent.web.Show;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Tells the user what came of a list that was typed over while others worked on it (并发编辑结果). */
final class Meanwhile {
    private Meanwhile() {}

    /**
     * Refuses what somebody else has recorded otherwise, by the persons' names. Otherwise says that it is saved, with those
     * figures and the number of changes last, and who was withdrawn meanwhile and is left out.
     */
    static void tell(Show show, Edit.Outcome outcome, String saved, LongFunction<String> name, Object... figures) {
        if (!outcome.contested().isEmpty()) {
            throw Problem.of("webofferings.attendance.contested", names(outcome.contested(), name));
        }
        show.done(
                saved,
                Stream.concat(Stream.of(figures), Stream.of(outcome.changed())).toArray());
        if (!outcome.gone().isEmpty()) {
            show.warn("webofferings.attendance.gone", names(outcome.gone(), name));
        }
    }

    private static String names(Set<Long> enrolments, LongFunction<String> name) {
        return enrolments.stream().sorted().map(name::apply).collect(joining(", "));
    }
}
