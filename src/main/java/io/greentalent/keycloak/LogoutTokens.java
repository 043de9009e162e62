package io.greentalent.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Believes a notice of sign-out only from the realm, for us, and of this minute (退出令牌): signature, issuer, audience, event and times are
 * checked, and that it is no ID token (OpenID Connect Back-Channel Logout 1.0, 2.6).
 */
@ApplicationScoped
class LogoutTokens {
    static final Duration OLDEST = Duration.ofMinutes(5);

    @Inject
    KeycloakSettings settings;

    @Inject
    Realm realm;

    @Inject
    Clock clock;

    LogoutTokenClaimsSet checked(@Nullable String token) throws KeycloakDown, TokenRefused {
        if (token == null) {
            throw new TokenRefused("no logout token");
        }
        try {
            var claims = new LogoutTokenValidator(
                            realm.metadata().getIssuer(), new ClientID(settings.clientId()), realm.keys(), null)
                    .validate(JWTParser.parse(token));
            if (claims.getIssueTime().toInstant().isBefore(clock.instant().minus(OLDEST))) {
                throw new TokenRefused("an old logout token");
            }
            return claims;
        } catch (KeySourceException e) {
            throw new KeycloakDown("the realm's keys can't be had", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new TokenRefused("not a logout token for us", e);
        }
    }
}
