package io.greentalent.rosters;

import java.util.ArrayList;
import java.util.List;

/** Lists of texts in one column: a line each, its parts between bars, so that {@code |part|} can be searched for. */
final class Packed {
    private Packed() {}

    static String lines(List<List<String>> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append('|');
            for (String part : line) {
                escape(text, part);
                text.append('|');
            }
            text.append('\n');
        }
        return text.toString();
    }

    static List<List<String>> lines(String packed) {
        var lines = new ArrayList<List<String>>();
        for (String line : packed.split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(parts(line));
            }
        }
        return lines;
    }

    private static List<String> parts(String line) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c == '\\' ? meant(line.charAt(++i)) : c);
            }
        }
        return parts;
    }

    private static void escape(StringBuilder text, String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            switch (c) {
                case '|' -> text.append("\\p");
                case '\n' -> text.append("\\n");
                case '\\' -> text.append("\\\\");
                default -> text.append(c);
            }
        }
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'p' -> '|';
            case 'n' -> '\n';
            default -> escaped;
        };
    }
}
