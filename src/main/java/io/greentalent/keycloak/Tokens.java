package io.greentalent.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Gets tokens from Keycloak and believes none unseen (令牌): signature by RS256, issuer, audience, time and nonce are checked. */
@ApplicationScoped
class Tokens {
    @Inject
    KeycloakSettings settings;

    @Inject
    Realm realm;

    @Inject
    Wire wire;

    /**
     * What was given.
     *
     * @param claims of the ID token, checked
     */
    record Given(IDTokenClaimsSet claims, String idToken, String refreshToken) {}

    /** For the code of a sign-in that was begun with that verifier and nonce. */
    Given exchange(String code, String verifier, String nonce) throws KeycloakDown, TokenRefused {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.callback(), new CodeVerifier(verifier));
        return ask(grant, new Nonce(nonce));
    }

    /** Anew, as long as the session there lasts and the user is enabled. */
    Given refresh(String refreshToken) throws KeycloakDown, TokenRefused {
        return ask(new RefreshTokenGrant(new RefreshToken(refreshToken)), null);
    }

    private Given ask(AuthorizationGrant grant, @Nullable Nonce nonce) throws KeycloakDown, TokenRefused {
        var client = new ClientID(settings.clientId());
        var request = new TokenRequest.Builder(
                        realm.metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(client, new Secret(settings.secret())),
                        grant)
                .build();
        return checked(read(request), client, nonce);
    }

    private OIDCTokens read(TokenRequest request) throws KeycloakDown, TokenRefused {
        try {
            var answer = OIDCTokenResponseParser.parse(wire.send(request.toHTTPRequest()));
            if (!answer.indicatesSuccess()) {
                throw new TokenRefused(
                        String.valueOf(answer.toErrorResponse().getErrorObject().getCode()));
            }
            return answer.toSuccessResponse().getTokens().toOIDCTokens();
        } catch (ParseException e) {
            throw new TokenRefused("unreadable answer", e);
        }
    }

    private Given checked(OIDCTokens tokens, ClientID client, @Nullable Nonce nonce) throws KeycloakDown, TokenRefused {
        var idToken = tokens.getIDToken();
        if (idToken == null || tokens.getRefreshToken() == null) {
            throw new TokenRefused("a token is missing");
        }
        try {
            var claims = new IDTokenValidator(realm.metadata().getIssuer(), client, realm.keys(), null)
                    .validate(idToken, nonce);
            return new Given(
                    claims, idToken.serialize(), tokens.getRefreshToken().getValue());
        } catch (BadJOSEException e) {
            throw new TokenRefused("the ID token is not for us", e);
        } catch (KeySourceException e) {
            throw new KeycloakDown("the realm's keys can't be had", e);
        } catch (JOSEException e) {
            throw new TokenRefused("the ID token can't be checked", e);
        }
    }
}
