package io.greentalent.web.rosters;

import io.greentalent.rosters.RosterField;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The cells of a row while they are mended (修改表单). A cell that was not shown is left as it is where its field stays empty;
 * a cell that was shown can be emptied.
 */
public final class RowForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<RosterField, String> before = new EnumMap<>(RosterField.class);
    private final Map<String, String> texts = new HashMap<>();
    private final Set<RosterField> secret = EnumSet.allOf(RosterField.class);

    /** Begins with the cells that may be shown unasked. */
    void open(Map<RosterField, String> cells) {
        secret.removeAll(cells.keySet());
        cells.forEach(this::show);
    }

    /** A cell as it stands, from now on shown. */
    void show(RosterField field, String text) {
        before.put(field, text);
        texts.put(field.name(), text);
    }

    /** What is in the inputs, by the field's name. */
    public Map<String, String> getTexts() {
        return texts;
    }

    /** True for a cell that is shown only when the officer asks for it, also once it was. */
    public boolean secret(RosterField field) {
        return secret.contains(field);
    }

    /** True while the cell's text is not in the form. */
    public boolean hides(RosterField field) {
        return !before.containsKey(field);
    }

    /** The cells that somebody changed, with their new texts. */
    Map<RosterField, String> changed() {
        var changed = new EnumMap<RosterField, String>(RosterField.class);
        for (var field : RosterField.values()) {
            String text = texts.get(field.name());
            String now = text == null ? "" : text;
            if (!now.equals(before.getOrDefault(field, ""))) {
                changed.put(field, now);
            }
        }
        return changed;
    }
}
