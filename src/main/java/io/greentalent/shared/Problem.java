package io.greentalent.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that the user can understand and mend. Carries a message key ({@code room.thing.state}) and its arguments,
 * never private data; the page puts it at {@link #field()} where one is named.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> args;
    private final @Nullable String field;
    private boolean audited;

    protected Problem(String key, @Nullable String field, List<Object> args) {
        super(key, null, false, false);
        this.key = key;
        this.field = field;
        this.args = args;
    }

    /** A refusal with this message key and arguments. */
    public static Problem of(String key, Object... args) {
        return new Problem(key, null, Arrays.asList(args));
    }

    /** The same refusal, shown at the form's field of that id. */
    public Problem at(String formField) {
        return new Problem(key, formField, args);
    }

    /** A line of the audit log tells of it now. */
    public void audited() {
        audited = true;
    }

    /** True where a line of the audit log tells of it already: there is no need of a second one. */
    public boolean isAudited() {
        return audited;
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }

    public @Nullable String field() {
        return field;
    }
}
