package io.greentalent.keycloak;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.greentalent.partners.College;
import io.greentalent.partners.CollegeCode;
import io.greentalent.partners.Colleges;
import io.greentalent.people.Arrival;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who comes from the claims of a token (令牌声明). */
@ApplicationScoped
class Arrivals {
    @Inject
    Colleges colleges;

    /** The person of that ID token. */
    Arrival of(IDTokenClaimsSet claims) {
        return new Arrival(
                claims.getSubject().getValue(),
                text(claims.getStringClaim("preferred_username")),
                name(text(claims.getStringClaim("family_name")), text(claims.getStringClaim("given_name"))),
                roles(claims),
                college(text(claims.getStringClaim("college"))));
    }

    /** Those of the realm's roles that mean something here. */
    static Set<Role> roles(IDTokenClaimsSet claims) {
        return roles(claims.getClaim("groups") instanceof Collection<?> groups ? groups : List.of());
    }

    static Set<Role> roles(Collection<?> groups) {
        var roles = EnumSet.noneOf(Role.class);
        for (Object group : groups) {
            Arrays.stream(Role.values())
                    .filter(role -> realmRole(role).equals(group))
                    .forEach(roles::add);
        }
        return roles;
    }

    /** As the realm writes it: {@code base-manager}. */
    static String realmRole(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Family name first and without a space where it is Chinese (先姓后名). */
    static String name(String family, String given) {
        boolean chinese = (family + given).codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
        return chinese ? family + given : (given + " " + family).strip();
    }

    @Nullable
    Long college(String code) {
        if (code.isEmpty()) {
            return null;
        }
        try {
            return colleges.coded(new CollegeCode(code)).map(College::id).orElse(null);
        } catch (Problem unknown) {
            return null;
        }
    }

    private static String text(@Nullable String claim) {
        return Objects.requireNonNullElse(claim, "").strip();
    }
}
