package io.greentalent.shared;

import org.jspecify.annotations.Nullable;

/** Where somebody is led after a detour (返回地址): only ever a path of this application, so that no link of others leads away from it. */
public final class OwnPath {
    private static final int LONGEST = 500;

    private OwnPath() {}

    /** The target if it is a plain path of this application, else the other one. */
    public static String safe(@Nullable String target, String otherwise) {
        if (target == null
                || target.length() > LONGEST
                || !target.startsWith("/")
                || target.startsWith("//")
                || target.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 127)) {
            return otherwise;
        }
        return target;
    }
}
