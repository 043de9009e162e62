package io.greentalent.web.rosters;

import io.greentalent.rosters.RosterField;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The cells of a row while they are mended (修改表单). A cell that was not shown is left as it is where its field stays empty;
 * a cell that was shown can be emptied.
 */
public final class RowForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<RosterField, String> before = new EnumMap<>(RosterField.class);
    private final Map<String, String> texts = new HashMap<>();

    /** A cell as it stands, from now on shown. */
    void show(RosterField field, String text) {
        before.put(field, text);
        texts.put(field.name(), text);
    }

    /** What is in the inputs, by the field's name. */
    public Map<String, String> getTexts() {
        return texts;
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
