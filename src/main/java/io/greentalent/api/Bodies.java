package io.greentalent.api;

import io.greentalent.shared.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request's body holds (请求体). */
final class Bodies {
    private Bodies() {}

    /** The items of a list; refuses none at all and a null among them. */
    static <T> List<T> items(@Nullable List<T> body) {
        var items = Entry.present("body", body);
        items.forEach(item -> Entry.present("body", item));
        return items;
    }
}
