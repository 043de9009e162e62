package io.greentalent.learning;

import java.io.Serializable;

/**
 * What one cell of a filled-in sheet would change (变更).
 *
 * @param header of its column
 * @param before what is recorded now, empty for nothing
 * @param after what the sheet says
 */
public record SheetChange(String header, String before, String after) implements Serializable {
    /** True when something else is recorded now. */
    public boolean overwrites() {
        return !before.isEmpty();
    }
}
