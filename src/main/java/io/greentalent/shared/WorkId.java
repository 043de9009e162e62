package io.greentalent.shared;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id by which log, audit log and whoever asked speak of the same request or piece of background work (请求编号). The
 * server writes it as {@code ext_workId} into each JSON line that this thread logs meanwhile; our own plain lines begin with it, see
 * {@link Log}.
 */
public final class WorkId {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();
    private static final String FIELD = "workId";
    /** The server's own way to a field of its log; absent where another server or a test runs this. */
    private static final @Nullable MethodHandle ADD = ofServer("addExtension", String.class, String.class);

    private static final @Nullable MethodHandle REMOVE = ofServer("removeExtension", String.class);

    private WorkId() {}

    /** Of what this thread does; empty where it does nothing with an id. */
    public static String current() {
        var id = CURRENT.get();
        return id == null ? "" : id;
    }

    /** From now on this thread works under that id; empty for none. Gives the one before, to be put back at the end. */
    public static String begin(String id) {
        String before = current();
        if (id.isEmpty()) {
            CURRENT.remove();
            call(REMOVE, FIELD);
        } else {
            CURRENT.set(id);
            call(ADD, FIELD, id);
        }
        return before;
    }

    /** Does the work under that id. */
    public static void during(String id, Runnable work) {
        String before = begin(id);
        try {
            work.run();
        } finally {
            begin(before);
        }
    }

    /** Another one each time; it need not be hard to guess. */
    public static String fresh() {
        var random = ThreadLocalRandom.current();
        return String.format("%016x", random.nextLong());
    }

    /** Whether that can be taken over: letters, digits and hyphens, 8 to 64 of them. */
    public static boolean wellFormed(@Nullable String id) {
        return id != null && FORM.matcher(id).matches();
    }

    private static @Nullable MethodHandle ofServer(String method, Class<?>... parameters) {
        try {
            var fields = Class.forName("com.ibm.websphere.logging.hpel.LogRecordContext");
            return MethodHandles.publicLookup()
                    .findStatic(fields, method, MethodType.methodType(void.class, parameters));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static void call(@Nullable MethodHandle handle, Object... arguments) {
        if (handle == null) {
            return;
        }
        try {
            handle.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("the server's log takes no fields", e);
        }
    }
}
