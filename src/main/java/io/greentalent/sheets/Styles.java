package io.greentalent.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number format of each style that a cell may name (单元格样式). */
final class Styles {
    private static final int LONGEST_CODE = 1000;

    private final Map<Integer, CellFormat> written = new HashMap<>();
    private final List<CellFormat> formats = new ArrayList<>();

    /** Reads the part of styles; without one every cell is plain. */
    static Styles read(ZipParts parts, Optional<String> part) {
        var styles = new Styles();
        if (part.isPresent() && parts.has(part.get())) {
            try (var xml = parts.xml(part.get(), Relations.PART_BYTES)) {
                xml.root("styleSheet");
                while (xml.child(2)) {
                    styles.section(xml);
                }
                xml.finish();
            }
        }
        return styles;
    }

    private void section(XmlScanner xml) {
        if ("numFmts".equals(xml.name())) {
            while (xml.child(3)) {
                String code = xml.attribute("formatCode");
                if (code != null && code.length() <= LONGEST_CODE) {
                    written.put(xml.number("numFmtId", -1), CellFormat.of(code));
                }
            }
        } else if ("cellXfs".equals(xml.name())) {
            while (xml.child(3)) {
                int id = xml.number("numFmtId", 0);
                formats.add(written.getOrDefault(id, CellFormat.builtIn(id)));
            }
        }
    }

    /** The format of that style, plain for one that is not there. */
    CellFormat format(int style) {
        return style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }
}
