package io.greentalent.keeping;

import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a backup consists of (备份清单): a line for each table, key and file, the whole signed, and ended by its own hash so that
 * a damaged or cut-off list is noticed without keys, too.
 */
final class Manifest {
    static final String FILE = "manifest";

    private static final String FIRST = "greentalent backup 1";

    LocalDateTime made = LocalDateTime.MIN;
    String schema = "";
    String database = "";
    long entries;
    long counted;
    final List<TableMark> tables = new ArrayList<>();
    /** Fingerprints by the key's id. */
    final Map<String, String> keys = new LinkedHashMap<>();
    /** Sizes by SHA-256. */
    final Map<String, Long> files = new LinkedHashMap<>();
    /** Files that the database names and the data folder did not hold as they were stored. */
    final List<String> lacking = new ArrayList<>();

    private String signature = "";
    private String body = "";

    long bytes() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    TableMark table(String name) {
        return tables.stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of("keeping.damaged", FILE));
    }

    void write(Path folder, KeyRing ring) throws IOException {
        String text = text();
        String key = ring.ring().signing();
        String signed = text + "signed\t" + key + "\t" + ring.sign(key, digest(text)) + "\n";
        PrivateFiles.write(
                folder.resolve(FILE), (signed + "end\t" + Sha256.of(signed) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** True where it was signed by a key of that ring. */
    boolean signedBy(KeyRing ring) {
        int tab = signature.indexOf('\t');
        return tab > 0 && ring.signed(signature.substring(0, tab), digest(body), signature.substring(tab + 1));
    }

    private static byte[] digest(String text) {
        return Sha256.of(text).getBytes(StandardCharsets.US_ASCII);
    }

    private String text() {
        var lines = new ArrayList<String>(List.of(FIRST));
        lines.add(line("made", made));
        lines.add(line("schema", schema));
        lines.add(line("database", database));
        lines.add(line("ledger", entries, counted));
        tables.forEach(t -> lines.add(line("table", t.name(), t.rows(), t.sum(), t.sha256(), t.next())));
        keys.forEach((id, print) -> lines.add(line("key", id, print)));
        files.forEach((sha, size) -> lines.add(line("file", sha, size)));
        lacking.forEach(sha -> lines.add(line("lacking", sha)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Object... cells) {
        return String.join("\t", Arrays.stream(cells).map(String::valueOf).toList());
    }

    /** The list of that backup. Refuses one that is not whole. */
    static Manifest read(Path folder) {
        try {
            String text = Files.readString(folder.resolve(FILE));
            int end = text.lastIndexOf("end\t");
            if (!text.startsWith(FIRST)
                    || end < 0
                    || !text.substring(end + 4).strip().equals(Sha256.of(text.substring(0, end)))) {
                throw Problem.of("keeping.damaged", FILE);
            }
            var manifest = new Manifest();
            int signed = text.lastIndexOf("signed\t", end);
            manifest.body = text.substring(0, signed);
            manifest.signature = text.substring(signed + 7, end).strip();
            manifest.body.lines().skip(1).map(l -> l.split("\t", -1)).forEach(manifest::take);
            return manifest;
        } catch (IOException e) {
            throw Problem.of("keeping.noBackup", folder);
        }
    }

    private void take(String[] cells) {
        switch (cells[0]) {
            case "made" -> made = LocalDateTime.parse(cells[1]);
            case "schema" -> schema = cells[1];
            case "database" -> database = cells[1];
            case "ledger" -> {
                entries = Long.parseLong(cells[1]);
                counted = Long.parseLong(cells[2]);
            }
            case "table" ->
                tables.add(new TableMark(
                        cells[1], Long.parseLong(cells[2]), cells[3], cells[4], Long.parseLong(cells[5])));
            case "key" -> keys.put(cells[1], cells[2]);
            case "file" -> files.put(cells[1], Long.parseLong(cells[2]));
            case "lacking" -> lacking.add(cells[1]);
            default -> throw Problem.of("keeping.damaged", FILE);
        }
    }
}
