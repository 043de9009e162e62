package io.greentalent.api;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words of a request that stand for a choice (选项). */
final class Choices {
    private Choices() {}

    /** The constant of that name, null for an empty one; refuses, at that field, any other, and says which there are. */
    static <E extends Enum<E>> @Nullable E optional(String field, Class<E> type, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                "shared.api.choice",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))
                        .at(field));
    }

    /** As {@link #optional}, but refuses an empty one too. */
    static <E extends Enum<E>> E required(String field, Class<E> type, @Nullable String name) {
        return Entry.present(field, optional(field, type, name));
    }
}
