package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a zipped package by name, unpacked only as streams under one budget (压缩包部件). Nothing is extracted to disk. */
final class ZipParts implements AutoCloseable {
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Inflation inflation;

    private ZipParts(ZipFile zip, Inflation inflation) {
        this.zip = zip;
        this.inflation = inflation;
    }

    /** Opens the package and refuses what its table of contents already shows to be hostile or broken. */
    static ZipParts open(Path file, SheetLimits limits) {
        refuseEncrypted(file);
        // Names without the UTF-8 flag are of no interest: any single-byte reading will do.
        try {
            var zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1);
            var parts = new ZipParts(zip, new Inflation(limits, Files.size(file)));
            try {
                parts.list(limits);
                return parts;
            } catch (Problem e) {
                parts.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.corrupt();
        }
    }

    /** A zip with a password says so in the flags of its first entry. */
    private static void refuseEncrypted(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(8);
            if (head.length == 8 && (head[6] & 1) == 1) {
                throw Problem.of("sheets.file.encrypted");
            }
        } catch (IOException e) {
            throw Refusal.unreadable();
        }
    }

    private void list(SheetLimits limits) {
        if (zip.size() > limits.entries()) {
            throw Problem.of("sheets.file.entries", limits.entries());
        }
        var all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            // Part names do not heed case (ECMA-376 part 2); two that differ by it only would be read differently
            // elsewhere.
            if (entries.put(safeName(entry.getName()), entry) != null) {
                throw Refusal.corrupt();
            }
        }
    }

    private static String safeName(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/")
                || path.indexOf(':') >= 0
                || Arrays.asList(path.split("/", -1)).contains("..")) {
            throw Problem.of("sheets.file.paths");
        }
        return path.toLowerCase(Locale.ROOT);
    }

    /** Names of all parts in lower case. */
    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** Opens a part's XML; refuses a missing part and one that unpacks to more than its own limit or the file's budget. */
    XmlScanner xml(String name, long limit) {
        ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw Problem.of("sheets.file.part");
        }
        try {
            InputStream unpacked = zip.getInputStream(entry);
            return new XmlScanner(XmlChars.of(new PartStream(unpacked, entry, inflation, limit)));
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.corrupt();
        }
    }

    /** Opens a part's text in UTF-8, which must be well formed; refuses as {@link #xml} does. */
    Reader text(String name, long limit) {
        ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw Problem.of("sheets.file.part");
        }
        try {
            var unpacked = new PartStream(zip.getInputStream(entry), entry, inflation, limit);
            return new InputStreamReader(unpacked, StandardCharsets.UTF_8.newDecoder());
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.corrupt();
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Refusal.unreadable();
        }
    }
}
