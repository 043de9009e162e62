package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells by a file's size and first bytes which reader may try it (文件类型). */
enum FileKind {
    ZIP,
    TEXT;

    private static final int HEAD = 1024;
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final List<String> OTHERS = List.of("%PDF", "%!PS", "{\\rtf", "PK\u0005\u0006", "PK\u0007\u0008");

    /** The reader to try, or a refusal for what is certainly no spreadsheet of ours. */
    static FileKind of(Path file, SheetLimits limits) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw Problem.of("sheets.file.empty");
            }
            if (size > limits.fileBytes()) {
                throw Problem.of("sheets.file.size", limits.fileBytes() >> 20);
            }
            return of(file, head(file));
        } catch (IOException e) {
            throw Refusal.unreadable();
        }
    }

    private static FileKind of(Path file, String head) throws IOException {
        if (head.startsWith(OLE)) {
            throw OleFile.refusal(file);
        }
        if (OTHERS.stream().anyMatch(head::startsWith)) {
            throw Refusal.kind();
        }
        return head.startsWith("PK\u0003\u0004") ? ZIP : TEXT;
    }

    /** The first bytes, one character each. */
    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }
}
