package io.greentalent.keeping;

import io.greentalent.shared.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line: a verb, then {@code --name value}; a value without a name says where from (命令行). */
record Words(String verb, Map<String, String> options) {
    private static final Set<String> KNOWN = Set.of("to", "from", "keys", "keep", "wait");

    static Words of(List<String> words) {
        if (words.isEmpty()) {
            throw Problem.of("keeping.usage");
        }
        var options = new HashMap<String, String>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                options.put("from", word);
            } else if (KNOWN.contains(word.substring(2)) && i + 1 < words.size()) {
                options.put(word.substring(2), words.get(++i));
            } else {
                throw Problem.of("keeping.usage");
            }
        }
        return new Words(words.getFirst(), Map.copyOf(options));
    }

    Optional<String> given(String name) {
        return Optional.ofNullable(options.get(name));
    }

    Path path(String name, Path otherwise) {
        return given(name).map(Path::of).orElse(otherwise).toAbsolutePath().normalize();
    }

    /** At least one. */
    int number(String name, int otherwise) {
        try {
            int number = given(name).map(Integer::parseInt).orElse(otherwise);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Problem.of("keeping.usage");
        }
        throw Problem.of("keeping.usage");
    }
}
