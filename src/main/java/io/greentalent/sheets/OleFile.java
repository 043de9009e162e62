package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * An OLE2 compound file (复合文档): the wrapping of an encrypted XLSX and the format of the old .xls. Never read, only told
 * apart, by the names in its directory, whose entries are 128 bytes long and start at multiples of 128.
 */
final class OleFile {
    private static final int ENTRY = 128;
    private static final int NAME_LENGTH_AT = 64;

    private OleFile() {}

    /** The refusal that fits what the file holds. */
    static Problem refusal(Path file) throws IOException {
        Set<String> names = entryNames(file);
        if (names.contains("EncryptedPackage")) {
            return Problem.of("sheets.file.encrypted");
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return Problem.of("sheets.file.xls");
        }
        return Refusal.kind();
    }

    private static Set<String> entryNames(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (var in = Files.newInputStream(file)) {
            byte[] entry = in.readNBytes(ENTRY);
            while (entry.length == ENTRY) {
                int length = (entry[NAME_LENGTH_AT] & 0xff) | (entry[NAME_LENGTH_AT + 1] & 0xff) << 8;
                // The length counts the two closing zero bytes; the longest of the names sought has 34.
                if (length > 2 && length <= 34 && length % 2 == 0) {
                    names.add(new String(entry, 0, length - 2, StandardCharsets.UTF_16LE));
                    names.retainAll(Set.of("EncryptedPackage", "Workbook", "Book"));
                }
                entry = in.readNBytes(ENTRY);
            }
        }
        return names;
    }
}
