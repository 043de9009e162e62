package io.greentalent.web;

import io.greentalent.shared.Role;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is at home on a page of the own role instead of the common home (首页). */
public final class Homes {
    private static final Map<Role, String> OWN = Map.of(
            Role.STUDENT, "/student/home",
            Role.BASE_MANAGER, "/base/home",
            Role.COMMISSION, "/commission/index");

    private Homes() {}

    /** The page of whoever has only such a role, without its ending; null for everybody else. */
    public static @Nullable String of(Set<Role> roles) {
        return roles.size() == 1 ? OWN.get(roles.iterator().next()) : null;
    }
}
