package io.greentalent.api;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Which college a request means that may leave it out (本校). */
@ApplicationScoped
class OwnCollege {
    @Inject
    CurrentCaller who;

    /** The one that was told, else the caller's own; refuses, at that field, where there is neither. */
    long or(String field, @Nullable Long told) {
        return told != null ? told : Entry.present(field, who.get().collegeId());
    }
}
