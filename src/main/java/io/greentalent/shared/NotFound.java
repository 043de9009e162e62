package io.greentalent.shared;

import java.util.List;

/** There is no such object, or none that the caller may see: both look the same from outside (404). */
public final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    public NotFound(String what, long id) {
        super("shared.notFound", null, List.of(what, id));
    }
}
