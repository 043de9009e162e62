package io.greentalent.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** A realm with a key of its own, that signs what a test wants (测试认证域). */
final class TokenWorld {
    static final String ISSUER = "https://id.example.test/realms/greentalent";

    /** Nimbus asks the machine's clock. */
    final Clock clock = Clock.systemUTC();

    private final RSAKey key = key();

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256);
    }

    String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    LogoutTokens logoutTokens() {
        var tokens = new LogoutTokens();
        tokens.settings = settings();
        tokens.realm = realm();
        tokens.clock = clock;
        return tokens;
    }

    SystemTokens systemTokens() {
        var tokens = new SystemTokens();
        tokens.settings = settings();
        tokens.realm = realm();
        return tokens;
    }

    static KeycloakSettings settings() {
        var settings = new KeycloakSettings();
        settings.apiAudience = "greentalent-api";
        settings.clientId = "greentalent-web";
        return settings;
    }

    Realm realm() {
        var metadata = new OIDCProviderMetadata(
                new Issuer(ISSUER), List.of(SubjectType.PUBLIC), URI.create(ISSUER + "/protocol/openid-connect/certs"));
        return new Realm() {
            @Override
            OIDCProviderMetadata metadata() {
                return metadata;
            }

            @Override
            JWSVerificationKeySelector<SecurityContext> keys() {
                return new JWSVerificationKeySelector<>(
                        JWSAlgorithm.RS256, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
            }
        };
    }
}
