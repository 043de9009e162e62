package io.greentalent.web.offerings;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** In which role's folder the page stands, and how far that role sees (工作台): one page's parts serve several roles. */
@Named
@RequestScoped
public class Desk {
    private static final Map<String, Role> FOLDERS = Map.of(
            "student", Role.STUDENT,
            "instructor", Role.INSTRUCTOR,
            "college", Role.COLLEGE,
            "base", Role.BASE_MANAGER,
            "operator", Role.OPERATOR);

    @Inject
    CurrentCaller who;

    /** How far the page's role sees, though the caller may have others beside. */
    public Scope scope() {
        return who.get().scope(role());
    }

    /** The page's folder: {@code /college}. */
    public String getFolder() {
        return "/" + name();
    }

    /** True in that role's folder: {@code #{desk.is('OPERATOR')}}. */
    public boolean is(String role) {
        return role() == Role.valueOf(role);
    }

    /** The role to whose folder the page belongs. */
    Role role() {
        var role = FOLDERS.get(name());
        if (role == null) {
            throw new Denied("page");
        }
        return role;
    }

    private static String name() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().split("/")[1];
    }
}
