package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plain line says which request it tells of. */
class LogTest {
    private final List<String> lines = new ArrayList<>();

    private final System.Logger server = new System.Logger() {
        @Override
        public String getName() {
            return "server";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String text, @Nullable Throwable thrown) {
            lines.add(String.valueOf(text));
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String text, @Nullable Object... values) {
            lines.add(String.valueOf(text));
        }
    };

    @Test
    void aPlainLineBeginsWithTheIdOfWhatItTellsOf() {
        var log = new Log(server, true);
        log.log(System.Logger.Level.INFO, "outside");
        WorkId.during("0123456789abcdef", () -> {
            log.log(System.Logger.Level.INFO, "inside");
            log.log(System.Logger.Level.ERROR, "failed", new IllegalStateException());
        });
        assertEquals(List.of("outside", "[0123456789abcdef] inside", "[0123456789abcdef] failed"), lines);
    }

    @Test
    void aLineWithFieldsHasItInAField() {
        WorkId.during("0123456789abcdef", () -> new Log(server, false).log(System.Logger.Level.INFO, "inside"));
        assertEquals(List.of("inside"), lines);
    }
}
