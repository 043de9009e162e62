package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one encoding in which a whole text file can be read without a fault: by its byte order mark, else UTF-8, else
 * GB18030 (文本编码).
 *
 * @param mark bytes of the byte order mark
 */
record TextEncoding(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** So many characters in a row are UTF-8 by chance in no GB18030 text: the file is damaged UTF-8. */
    private static final int NO_CHANCE = 16;

    /** Reads the file through; refuses bytes that are no text and text in no encoding that is read. */
    static TextEncoding of(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return ifWhole(file, new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return ifWhole(file, new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return ifWhole(file, new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        int good = utf8.wideBeforeFault(file);
        if (good < 0) {
            return utf8;
        }
        if (good >= NO_CHANCE) {
            throw Problem.of("sheets.file.encoding");
        }
        return ifWhole(file, new TextEncoding(GB18030, 0));
    }

    private static TextEncoding ifWhole(Path file, TextEncoding encoding) throws IOException {
        if (encoding.wideBeforeFault(file) >= 0) {
            throw Problem.of("sheets.file.encoding");
        }
        return encoding;
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(3);
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Characters beyond ASCII before the first fault; -1 when there is none. Control characters are no text at all. */
    private int wideBeforeFault(Path file) throws IOException {
        var decoder = strict();
        var bytes = ByteBuffer.allocate(8192);
        var chars = CharBuffer.allocate(8192);
        int wide = 0;
        try (var channel = FileChannel.open(file)) {
            channel.position(mark);
            boolean more = true;
            while (more) {
                more = channel.read(bytes) >= 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars, !more);
                wide += wideIn(chars.flip());
                if (result.isError()) {
                    return wide;
                }
                chars.clear();
                bytes.compact();
            }
        }
        return -1;
    }

    private static int wideIn(CharBuffer chars) {
        int wide = 0;
        while (chars.hasRemaining()) {
            char c = chars.get();
            // Tab, line ends, form feed, and Ctrl-Z at the end of some old files.
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1a) {
                throw Refusal.kind();
            }
            wide += c > 0x7f ? 1 : 0;
        }
        return wide;
    }

    /** The file's text behind the byte order mark. */
    Reader reader(Path file) throws IOException {
        var in = Files.newInputStream(file);
        try {
            in.skipNBytes(mark);
            return new InputStreamReader(in, strict());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
