package io.greentalent.web;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The caller, as pages ask about them (当前用户). */
@Named
@RequestScoped
public class Me {
    @Inject
    CurrentCaller who;

    public boolean isSignedIn() {
        return who.get().signedIn();
    }

    public String getName() {
        return who.get().name();
    }

    public String getUsername() {
        return who.get().username();
    }

    /** In the order of {@link Role}. */
    public List<Role> getRoles() {
        return who.get().roles().stream().sorted().toList();
    }

    /** True with that role: {@code #{me.is('OPERATOR')}}. */
    public boolean is(String role) {
        return who.get().has(Role.valueOf(role));
    }

    /** Whether other systems may speak for this caller; for a student none does. */
    public boolean isKeysAllowed() {
        return who.get().roles().stream().anyMatch(role -> role != Role.STUDENT);
    }
}
