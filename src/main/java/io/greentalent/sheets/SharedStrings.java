package io.greentalent.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of texts that cells name by number (共享字符串); the one part that is held in memory, within its limit. */
final class SharedStrings {
    /** With the part's own limit this keeps many tiny texts from filling the memory. */
    private static final int MOST = 1_000_000;

    private final List<String> texts = new ArrayList<>();

    /** Reads the table; empty when the workbook has none. */
    static SharedStrings read(ZipParts parts, Optional<String> part, SheetLimits limits) {
        var strings = new SharedStrings();
        if (part.isPresent() && parts.has(part.get())) {
            try (var xml = parts.xml(part.get(), limits.sharedStringBytes())) {
                xml.root("sst");
                while (xml.child(2)) {
                    if ("si".equals(xml.name())) {
                        strings.add(RichText.read(xml, 2, limits));
                    }
                }
                xml.finish();
            }
        }
        return strings;
    }

    private void add(String text) {
        if (texts.size() == MOST) {
            throw Refusal.bomb();
        }
        texts.add(text);
    }

    /** The text of that number; refuses a number that is not there. */
    String text(String number) {
        int index = XmlScanner.whole(number);
        if (index >= texts.size()) {
            throw Refusal.corrupt();
        }
        return texts.get(index);
    }
}
