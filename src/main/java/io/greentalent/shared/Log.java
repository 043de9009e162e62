package io.greentalent.shared;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The product's own lines in the server's log (日志), each with the id of the request or the work that it tells of. The server puts the
 * id into a field of its JSON lines by itself; a plain line begins with it.
 */
public final class Log implements System.Logger {
    private static final boolean PLAIN = !"json".equalsIgnoreCase(System.getenv("LOG_FORMAT"));

    private final System.Logger server;
    private final boolean plain;

    Log(System.Logger server, boolean plain) {
        this.server = server;
        this.plain = plain;
    }

    /** The log of that class. */
    public static System.Logger of(Class<?> type) {
        return new Log(System.getLogger(type.getName()), PLAIN);
    }

    @Override
    public String getName() {
        return server.getName();
    }

    @Override
    public boolean isLoggable(Level level) {
        return server.isLoggable(level);
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String text, @Nullable Throwable thrown) {
        server.log(level, bundle, withId(text), thrown);
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String text, @Nullable Object... values) {
        server.log(level, bundle, withId(text), values);
    }

    private @Nullable String withId(@Nullable String text) {
        String id = WorkId.current();
        return plain && !id.isEmpty() ? "[" + id + "] " + text : text;
    }
}
