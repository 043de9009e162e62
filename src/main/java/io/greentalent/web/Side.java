package io.greentalent.web;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * On whose side of the house the page stands (页面所属角色): pages that two roles share ask here. Whoever holds several
 * roles sees on a college's page the own college only, however far the other roles reach.
 */
@Named
@RequestScoped
public class Side {
    private static final Map<String, Role> ROLES = Map.of(
            "student", Role.STUDENT,
            "instructor", Role.INSTRUCTOR,
            "college", Role.COLLEGE,
            "base", Role.BASE_MANAGER,
            "operator", Role.OPERATOR,
            "commission", Role.COMMISSION);

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentCaller who;

    /** The folder of the page: {@code /operator}. */
    public String getPath() {
        String path = request.getServletPath();
        return path.substring(0, Math.max(1, path.indexOf('/', 1)));
    }

    public boolean isOperator() {
        return getPath().equals("/operator");
    }

    public boolean isCollege() {
        return getPath().equals("/college");
    }

    /** How far the folder's role lets the caller see. */
    public Scope scope() {
        Role role = ROLES.get(getPath().substring(1));
        return role == null ? who.get().scope() : who.get().scope(role);
    }
}
