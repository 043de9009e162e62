package io.greentalent.keycloak;

import io.greentalent.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.RoleRepresentation;

/** Makes a user's roles in the realm those of the account (统一身份角色); roles that mean nothing here stay as they are. */
@ApplicationScoped
class RealmRoles {
    private static final Set<Role> BY_SECOND_FACTOR = Set.of(Role.OPERATOR, Role.COMMISSION);

    @Inject
    AdminRealm realm;

    /** Whether one of them is signed in to by a second factor too. */
    static boolean needSecondFactor(Collection<Role> roles) {
        return roles.stream().anyMatch(BY_SECOND_FACTOR::contains);
    }

    /** The realm's roles of those names. Refuses where the realm lacks one: that says nothing of the user. */
    List<RoleRepresentation> of(Set<Role> roles) throws NotCarried {
        try {
            return roles.stream()
                    .map(Arrivals::realmRole)
                    .map(name -> realm.get().roles().get(name).toRepresentation())
                    .toList();
        } catch (NotFoundException e) {
            throw new NotCarried("roleMissing");
        }
    }

    void fit(UserResource user, List<RoleRepresentation> roles) {
        var wanted = roles.stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
        var level = user.roles().realmLevel();
        var there = level.listAll();
        var surplus = chosen(there, role -> ours(role) && !wanted.contains(role.getName()));
        if (!surplus.isEmpty()) {
            level.remove(surplus);
        }
        var held = there.stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
        var missing = chosen(roles, role -> !held.contains(role.getName()));
        if (!missing.isEmpty()) {
            level.add(missing);
        }
    }

    private static List<RoleRepresentation> chosen(
            List<RoleRepresentation> roles, Predicate<RoleRepresentation> wanted) {
        return roles.stream().filter(wanted).toList();
    }

    private static boolean ours(RoleRepresentation role) {
        return Arrays.stream(Role.values()).map(Arrivals::realmRole).anyMatch(role.getName()::equals);
    }
}
