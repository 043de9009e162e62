package io.greentalent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints a table row by row, and keeps each row as a line of JSON in {@code target/bench.json}. */
public final class Results {
    private static final Path FILE = Path.of(System.getProperty("bench.file", "target/bench.json"));

    private final String bench;
    private List<String> columns = List.of();

    public Results(String bench) {
        this.bench = bench;
    }

    public void heading(String... names) {
        columns = List.of(names);
        System.out.println(line(columns));
    }

    /** One value a column; numbers keep two digits. */
    public void row(Object... values) {
        var texts = new ArrayList<String>();
        for (Object value : values) {
            texts.add(value instanceof Double d ? String.format(Locale.ROOT, "%.2f", d) : String.valueOf(value));
        }
        System.out.println(line(texts));
        keep(IntStream.range(0, columns.size())
                .mapToObj(i -> "\"" + columns.get(i) + "\":"
                        + (values[i] instanceof Number ? texts.get(i) : "\"" + texts.get(i) + "\""))
                .collect(Collectors.joining(",", "{\"bench\":\"" + bench + "\",", "}\n")));
    }

    private static String line(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> String.format(Locale.ROOT, i == 0 ? "%-34s" : "%16s", texts.get(i)))
                .collect(Collectors.joining(" "));
    }

    private static void keep(String json) {
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, json, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
