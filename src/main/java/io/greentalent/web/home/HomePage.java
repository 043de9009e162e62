package io.greentalent.web.home;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The home of whoever signs in (首页): what each of the caller's roles looks at first. */
@Named
@RequestScoped
public class HomePage {
    /** Who has only this role is at home there. */
    private static final Map<Role, String> OWN = Map.of(
            Role.STUDENT, "/student/home",
            Role.BASE_MANAGER, "/base/home",
            Role.COMMISSION, "/commission/index");

    @Inject
    OperatorTodos operator;

    @Inject
    CurrentCaller who;

    /** Looks up the parts of the caller's roles, or goes on to the page of the only one. */
    public @Nullable String load() {
        Set<Role> roles = who.get().roles();
        String own = roles.size() == 1 ? OWN.get(roles.iterator().next()) : null;
        if (own != null) {
            return own + "?faces-redirect=true";
        }
        if (roles.contains(Role.OPERATOR)) {
            operator.load();
        }
        return null;
    }
}
