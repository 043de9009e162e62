package io.greentalent.files;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** What a file is by its content; its name is never believed. */
public enum FileKind {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    /** XLSX, DOCX and PPTX: told apart by those who read them. */
    OFFICE("application/vnd.openxmlformats-officedocument"),
    TEXT("text/plain; charset=UTF-8"),
    OTHER("application/octet-stream");

    private static final int HEAD = 4096;
    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The kind of that content. */
    public static FileKind of(Path content) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(content)) {
            head = in.readNBytes(HEAD);
        }
        String hex = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
        if (hex.startsWith("25504446")) {
            return PDF;
        }
        if (hex.startsWith("89504e470d0a1a0a")) {
            return PNG;
        }
        if (hex.startsWith("ffd8ff")) {
            return JPEG;
        }
        if (hex.startsWith("504b0304")) {
            return OFFICE;
        }
        return isText(head) ? TEXT : OTHER;
    }

    /** Refuses what is not one of a scan's kinds: PDF, PNG, JPEG. */
    public static FileKind scan(Path content) throws IOException {
        var kind = of(content);
        if (kind != PDF && kind != PNG && kind != JPEG) {
            throw Problem.of("files.notAScan").at("file");
        }
        return kind;
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
        }
        // A character may be cut at the end of the head: up to three bytes are left out.
        for (int cut = 0; cut <= Math.min(3, head.length); cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return false;
    }
}
