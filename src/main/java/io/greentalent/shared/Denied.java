package io.greentalent.shared;

import java.util.List;

/** The caller's role does not allow the verb (403). */
public final class Denied extends Problem {
    private static final long serialVersionUID = 1L;

    public Denied(String verb) {
        super("shared.denied", null, List.of(verb));
    }
}
