package io.greentalent.web.rosters;

import io.greentalent.rosters.RosterField;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A heading of a file, with the field it is given; none where its column is not read (列名). */
public final class Heading implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String text;
    private @Nullable RosterField field;

    Heading(String text, @Nullable RosterField field) {
        this.text = text;
        this.field = field;
    }

    public String getText() {
        return text;
    }

    public @Nullable RosterField getField() {
        return field;
    }

    public void setField(@Nullable RosterField field) {
        this.field = field;
    }
}
