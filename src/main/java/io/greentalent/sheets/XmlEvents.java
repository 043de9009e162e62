package io.greentalent.sheets;

import io.greentalent.shared.Problem;

/** Cuts a part's characters into tags and pieces of text and checks that they nest (XML 事件). */
final class XmlEvents {
    /** What was read last. */
    enum Event {
        START,
        END,
        TEXT,
        DONE
    }

    private static final int DEEPEST = 128;
    private static final int PIECE = 4096;

    private final XmlChars in;
    private final XmlTag tag = new XmlTag();
    private final StringBuilder text = new StringBuilder(PIECE);
    private final String[] open = new String[DEEPEST];
    private int openCount;
    private int depth;
    private boolean closing;
    private boolean inCdata;
    private int brackets;
    private boolean rooted;
    private int ahead = ' ';

    XmlEvents(XmlChars in) {
        this.in = in;
    }

    /** The tag that began the present element. */
    XmlTag tag() {
        return tag;
    }

    /** A piece of text; a long text comes in several. */
    StringBuilder text() {
        return text;
    }

    /** Depth of the element that was begun or ended last; the root's is 1. */
    int depth() {
        return depth;
    }

    /** Elements that are open: the depth of the one in which a piece of text stands. */
    int openCount() {
        return openCount;
    }

    /** Name, with its prefix, of the element that was begun or ended last. */
    String name() {
        return open[depth - 1];
    }

    Event next() {
        if (closing) {
            closing = false;
            return end();
        }
        while (true) {
            if (inCdata) {
                cdata();
                return Event.TEXT;
            }
            if (ahead == XmlChars.END) {
                return done();
            }
            if (ahead == '<') {
                char c = in.need();
                if (c == '/') {
                    return closeTag();
                }
                if (c != '?' && c != '!') {
                    return startTag(c);
                }
                passOver(c);
            } else if (plain()) {
                return Event.TEXT;
            }
        }
    }

    private Event done() {
        if (!rooted || openCount > 0) {
            throw Refusal.xml();
        }
        return Event.DONE;
    }

    private Event startTag(char first) {
        if (openCount == 0 && rooted || openCount == DEEPEST) {
            throw Refusal.xml();
        }
        tag.read(first, in);
        ahead = in.read();
        rooted = true;
        open[openCount++] = tag.name();
        depth = openCount;
        closing = tag.isClosed();
        return Event.START;
    }

    private Event closeTag() {
        tag.read(in.need(), in);
        ahead = in.read();
        if (openCount == 0 || tag.isClosed() || tag.hasAttributes() || !open[openCount - 1].equals(tag.name())) {
            throw Refusal.xml();
        }
        return end();
    }

    private Event end() {
        depth = openCount--;
        return Event.END;
    }

    /** Collects text up to the next tag, at most a piece; false outside the root, where only blanks may stand. */
    private boolean plain() {
        text.setLength(0);
        while (ahead != '<' && ahead != XmlChars.END && text.length() < PIECE) {
            text.appendCodePoint(ahead == '&' ? XmlEntities.read(in) : ahead);
            ahead = in.read();
        }
        if (openCount == 0 && !text.toString().isBlank()) {
            throw Refusal.xml();
        }
        return openCount > 0;
    }

    /** Collects a piece of a CDATA section; brackets wait until it is clear that they do not end it. */
    private void cdata() {
        text.setLength(0);
        while (text.length() < PIECE) {
            char c = in.need();
            if (c == '>' && brackets == 2) {
                brackets = 0;
                inCdata = false;
                ahead = in.read();
                return;
            }
            if (c != ']') {
                text.append("]]", 0, brackets).append(c);
                brackets = 0;
            } else if (brackets == 2) {
                text.append(c);
            } else {
                brackets++;
            }
        }
    }

    /** An instruction or a comment is not kept, a CDATA section is entered, a DTD is refused. */
    private void passOver(char first) {
        if (first == '?') {
            pass('?', 1);
            return;
        }
        char c = in.need();
        if (c == '-') {
            expect("-");
            pass('-', 2);
        } else if (c == '[' && openCount > 0) {
            expect("CDATA[");
            inCdata = true;
        } else if (c == 'D') {
            throw Problem.of("sheets.file.doctype");
        } else {
            throw Refusal.xml();
        }
    }

    private void expect(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (in.need() != word.charAt(i)) {
                throw Refusal.xml();
            }
        }
    }

    /** Reads up to a closing bracket with that many marks before it. */
    private void pass(char mark, int marks) {
        int met = 0;
        for (char c = in.need(); c != '>' || met < marks; c = in.need()) {
            met = c == mark ? met + 1 : 0;
        }
        ahead = in.read();
    }
}
