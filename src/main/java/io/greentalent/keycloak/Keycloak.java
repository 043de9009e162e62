package io.greentalent.keycloak;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import io.greentalent.people.Arrive;
import io.greentalent.people.EndedSignIns;
import io.greentalent.people.IdentityProvider;
import io.greentalent.people.SignedIn;
import io.greentalent.people.SignedIn.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a sign-in at Keycloak still stands (登录有效性). It is asked there at most once a minute, so who was disabled there is out after that time at the latest; while Keycloak is down nobody new comes in, and who is in may stay for {@link #GRACE}.
 */
@ApplicationScoped
public class Keycloak implements IdentityProvider {
    static final Duration GRACE = Duration.ofMinutes(10);

    @Inject
    KeycloakSettings settings;

    @Inject
    Tokens tokens;

    @Inject
    Realm realm;

    @Inject
    Arrive arrive;

    @Inject
    EndedSignIns ended;

    @Inject
    Clock clock;

    @Override
    public Optional<SignedIn> standing(SignedIn signedIn, String address) {
        var proof = signedIn.proof();
        if (proof == null || ended.ended(proof)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return now.isBefore(proof.confirmed().plus(settings.fresh()))
                ? Optional.of(signedIn)
                : confirmed(signedIn, proof, now);
    }

    private Optional<SignedIn> confirmed(SignedIn signedIn, Proof proof, Instant now) {
        try {
            var given = tokens.refresh(proof.refreshToken());
            var roles = Arrivals.roles(given.claims());
            boolean own = given.claims().getSubject().getValue().equals(proof.subject());
            return own && arrive.renew(signedIn.accountId(), proof.subject(), roles)
                    ? Optional.of(new SignedIn(signedIn.accountId(), again(proof, given, now)))
                    : Optional.empty();
        } catch (KeycloakDown e) {
            return now.isBefore(proof.confirmed().plus(GRACE)) ? Optional.of(signedIn) : Optional.empty();
        } catch (TokenRefused e) {
            return Optional.empty();
        }
    }

    static Proof proof(Tokens.Given given, Instant now) {
        String session = Objects.requireNonNullElse(given.claims().getStringClaim("sid"), "");
        return new Proof(
                given.claims().getSubject().getValue(), session, given.idToken(), given.refreshToken(), now, now);
    }

    private static Proof again(Proof old, Tokens.Given given, Instant now) {
        return new Proof(old.subject(), old.sessionId(), given.idToken(), given.refreshToken(), old.since(), now);
    }

    @Override
    public String farewell(String idToken) {
        try {
            var back = URI.create(settings.base() + "/");
            return new LogoutRequest(realm.metadata().getEndSessionEndpointURI(), JWTParser.parse(idToken), back, null)
                    .toURI()
                    .toString();
        } catch (KeycloakDown | ParseException e) {
            Refusals.log(e);
            return settings.base() + "/";
        }
    }

    @Override
    public String ownAccount() {
        return settings.issuer() + "/account";
    }
}
