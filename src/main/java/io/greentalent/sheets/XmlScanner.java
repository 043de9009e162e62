package io.greentalent.sheets;

import io.greentalent.sheets.XmlEvents.Event;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML part from front to back and holds nothing but the current tag, the open elements' names and a piece of
 * text (XML 扫描). It knows no DTD and no entity beyond XML's own five, so nothing outside can be reached. The JDK's own
 * readers keep every name they ever met and whole comments, CDATA sections and attribute values: a part of some megabytes
 * can fill the heap, which this one cannot.
 */
final class XmlScanner implements AutoCloseable {
    private final XmlChars in;
    private final XmlEvents events;

    XmlScanner(XmlChars in) {
        this.in = in;
        this.events = new XmlEvents(in);
    }

    /** Goes to the root element, which must have that local name. */
    void root(String name) {
        if (events.next() != Event.START || !name().equals(name)) {
            throw Refusal.xml();
        }
    }

    /** Goes to the next element at that depth (the root's is 1) inside the present parent; false at the parent's end. */
    boolean child(int depth) {
        while (true) {
            Event event = events.next();
            if (event == Event.START && events.depth() == depth) {
                return true;
            }
            if (event == Event.DONE || event == Event.END && events.depth() == depth - 1) {
                return false;
            }
        }
    }

    /** The text of the present element up to its end, without that of elements in it; null when longer than the limit. */
    @Nullable
    String textWithin(int limit) {
        int own = events.depth();
        var all = new StringBuilder();
        for (Event event = events.next(); event != Event.END || events.depth() != own; event = events.next()) {
            if (event == Event.TEXT && events.openCount() == own) {
                if (all.length() + events.text().length() > limit) {
                    return null;
                }
                all.append(events.text());
            }
        }
        return all.toString();
    }

    /** Reads to the part's end, so that its length, checksum and closing tags are checked. */
    void finish() {
        Event event = events.next();
        while (event != Event.DONE) {
            event = events.next();
        }
    }

    /** Local name of the present element. */
    String name() {
        String name = events.name();
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    /** The attribute without prefix of that name. */
    @Nullable
    String attribute(String name) {
        return events.tag().attribute(name);
    }

    /** The first attribute of that name with whatever prefix. */
    @Nullable
    String prefixed(String name) {
        return events.tag().prefixed(name);
    }

    /** A whole number in an attribute; the other value when it is absent; refuses anything else. */
    int number(String name, int absent) {
        String value = attribute(name);
        if (value == null) {
            return absent;
        }
        return whole(value);
    }

    /** A whole number of at most nine digits; refuses anything else. */
    static int whole(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == 9) {
                throw Refusal.xml();
            }
            number = number * 10 + digit;
        }
        if (digits.isEmpty()) {
            throw Refusal.xml();
        }
        return number;
    }

    /** A yes or no in an attribute, no when it is absent. */
    boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    @Override
    public void close() {
        in.close();
    }
}
