package io.greentalent.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.greentalent.people.ApiKeys;
import io.greentalent.people.Arrival;
import io.greentalent.people.ArriveSystem;
import io.greentalent.people.BearerTokens;
import io.greentalent.people.EndedSignIns;
import io.greentalent.people.SignedIn.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in other systems by a token of the realm (客户端凭证): got by client credentials, signed by RS256, from the realm, for the API, not over and
 * not ended. A person's token opens nothing here.
 */
@ApplicationScoped
public class SystemTokens implements BearerTokens {
    private static final String SYSTEMS = "service-account-";
    private static final Set<String> NEEDED = Set.of("sub", "exp", "iat", "azp", "typ");

    @Inject
    KeycloakSettings settings;

    @Inject
    Realm realm;

    @Inject
    Arrivals arrivals;

    @Inject
    ArriveSystem arrive;

    @Inject
    EndedSignIns ended;

    @Override
    public Optional<ApiKeys.Known> known(String token, String address, Locale language) {
        if (!settings.on() || token.chars().filter(c -> c == '.').count() != 2) {
            return Optional.empty();
        }
        try {
            var claims = checked(token);
            return over(claims) ? Optional.empty() : arrive.arrive(arrival(claims), address, language);
        } catch (KeycloakDown | TokenRefused e) {
            Refusals.log(e);
            return Optional.empty();
        }
    }

    JWTClaimsSet checked(String token) throws KeycloakDown, TokenRefused {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(realm.keys());
        var issued = new JWTClaimsSet.Builder()
                .issuer(realm.metadata().getIssuer().getValue())
                .claim("typ", "Bearer")
                .build();
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(settings.apiAudience(), issued, NEEDED));
        try {
            var claims = processor.process(token, null);
            if (!text(claims, "preferred_username").startsWith(SYSTEMS)) {
                throw new TokenRefused("a token of a person");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new TokenRefused("not a token for this API", e);
        }
    }

    /** Whether the session that it belongs to was ended; most belong to none. */
    private boolean over(JWTClaimsSet claims) {
        Instant since = claims.getIssueTime().toInstant();
        return ended.ended(new Proof(claims.getSubject(), text(claims, "sid"), "", "", since, since));
    }

    private Arrival arrival(JWTClaimsSet claims) {
        var roles = Arrivals.roles(roles(claims));
        String client = text(claims, "azp");
        return new Arrival(claims.getSubject(), client, client, roles, arrivals.college(text(claims, "college")));
    }

    /** The flat claim where the client has it, else Keycloak's own. */
    private static Collection<?> roles(JWTClaimsSet claims) {
        if (claims.getClaim("groups") instanceof Collection<?> groups) {
            return groups;
        }
        try {
            var own = claims.getJSONObjectClaim("realm_access");
            return own != null && own.get("roles") instanceof Collection<?> roles ? roles : List.of();
        } catch (ParseException e) {
            return List.of();
        }
    }

    private static String text(JWTClaimsSet claims, String name) {
        return Objects.requireNonNullElse(claims.getClaim(name), "").toString();
    }
}
