package io.greentalent.web.home;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.web.Homes;
import io.greentalent.web.offerings.InstructorDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The home of whoever signs in (首页): what each of the caller's roles looks at first. */
@Named
@RequestScoped
public class HomePage {
    @Inject
    OperatorTodos operator;

    @Inject
    CollegeHome college;

    @Inject
    InstructorDay instructor;

    @Inject
    News news;

    @Inject
    CurrentCaller who;

    /** Looks up the parts of the caller's roles, or goes on to the page of the only one. */
    public @Nullable String load() {
        Set<Role> roles = who.get().roles();
        String own = Homes.of(roles);
        if (own != null) {
            return own + "?faces-redirect=true";
        }
        if (roles.contains(Role.OPERATOR)) {
            operator.load();
            news.load(who.get().scope(Role.OPERATOR), "/operator");
        }
        if (roles.contains(Role.COLLEGE)) {
            college.load();
            if (!roles.contains(Role.OPERATOR)) {
                news.load(who.get().scope(Role.COLLEGE), "/college");
            }
        }
        if (roles.contains(Role.INSTRUCTOR)) {
            instructor.loadFor(who.get().scope(Role.INSTRUCTOR));
        }
        return null;
    }
}
