package io.greentalent.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of one XML part, strictly decoded as UTF-8 or UTF-16, with only those that XML allows (XML 字符流). */
final class XmlChars implements AutoCloseable {
    static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;

    private XmlChars(Reader in) {
        this.in = in;
    }

    /** A package's XML is UTF-8 or UTF-16 (ECMA-376 part 2); another declared encoding is not believed. */
    static XmlChars of(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, 3);
        byte[] head = in.readNBytes(3);
        int mark = markLength(head);
        in.unread(head, mark, head.length - mark);
        var decoder = charset(head)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new XmlChars(new InputStreamReader(in, decoder));
    }

    private static int at(byte[] head, int index) {
        return index < head.length ? head[index] & 0xff : -1;
    }

    private static int markLength(byte[] head) {
        if (at(head, 0) == 0xef && at(head, 1) == 0xbb && at(head, 2) == 0xbf) {
            return 3;
        }
        int pair = at(head, 0) << 8 | at(head, 1);
        return pair == 0xfeff || pair == 0xfffe ? 2 : 0;
    }

    private static Charset charset(byte[] head) {
        return switch (at(head, 0) << 8 | at(head, 1)) {
            case 0xfeff, '<' -> StandardCharsets.UTF_16BE;
            case 0xfffe, '<' << 8 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** The next character or {@link #END}; line ends are one LF. */
    int read() {
        if (at == end && !fill()) {
            return END;
        }
        char c = buffer[at++];
        if (c >= ' ') {
            if (c >= '\ufffe') {
                throw Refusal.xml();
            }
            return c;
        }
        return control(c);
    }

    /** Like {@link #read()} where the text must not end here. */
    char need() {
        int c = read();
        if (c == END) {
            throw Refusal.xml();
        }
        return (char) c;
    }

    private int control(char c) {
        if (c == '\r') {
            if ((at < end || fill()) && buffer[at] == '\n') {
                at++;
            }
            return '\n';
        }
        if (c != '\n' && c != '\t') {
            throw Refusal.xml();
        }
        return c;
    }

    private boolean fill() {
        try {
            at = 0;
            end = Math.max(0, in.read(buffer));
            return end > 0;
        } catch (IOException e) {
            // Broken deflate stream, sudden end, or bytes that are not in the encoding.
            throw Refusal.corrupt();
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw Refusal.corrupt();
        }
    }
}
