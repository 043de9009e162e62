package io.greentalent.keycloak;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The realm's addresses and keys (认证域), fetched when they are first needed: the server starts while Keycloak is down. Addresses are
 * asked for again each hour, keys when a token names one that is not known.
 */
@ApplicationScoped
class Realm {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration ANSWERED = Duration.ofSeconds(5);
    private static final int TIMEOUT = 4_000;
    private static final int LONGEST = 100_000;

    @Inject
    KeycloakSettings settings;

    @Inject
    Wire wire;

    @Inject
    Clock clock;

    private volatile @Nullable Known known;

    /** What was learnt, and when. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {}

    OIDCProviderMetadata metadata() throws KeycloakDown {
        return known().metadata;
    }

    /** As {@link #metadata}, of a realm that answered a moment ago: whoever is led there finds somebody. */
    OIDCProviderMetadata answering() throws KeycloakDown {
        var last = known;
        if (last != null && last.at.plus(ANSWERED).isAfter(clock.instant())) {
            return last.metadata;
        }
        var found = ask(last);
        known = found;
        return found.metadata;
    }

    /** Keys of the realm that sign by RS256, and no others. */
    JWSVerificationKeySelector<SecurityContext> keys() throws KeycloakDown {
        return new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, known().keys);
    }

    private Known known() throws KeycloakDown {
        var last = known;
        if (last != null && last.at.plus(KEPT).isAfter(clock.instant())) {
            return last;
        }
        try {
            var found = ask(last);
            known = found;
            return found;
        } catch (KeycloakDown e) {
            if (last != null) {
                return last;
            }
            throw e;
        }
    }

    private Known ask(@Nullable Known last) throws KeycloakDown {
        var address = URI.create(settings.reached() + "/.well-known/openid-configuration");
        var answer = wire.send(new HTTPRequest(HTTPRequest.Method.GET, address));
        if (!answer.indicatesSuccess()) {
            throw new KeycloakDown("no realm at OIDC_ISSUER: status " + answer.getStatusCode());
        }
        try {
            var metadata = OIDCProviderMetadata.parse(answer.getBody());
            if (!settings.issuer().equals(metadata.getIssuer().getValue())) {
                throw new KeycloakDown("the realm calls itself otherwise than OIDC_ISSUER");
            }
            return new Known(metadata, keys(last, metadata), clock.instant());
        } catch (ParseException | MalformedURLException e) {
            throw new KeycloakDown("the realm's description can't be read", e);
        }
    }

    /** Those that are known are kept, with what they have learnt. */
    private static JWKSource<SecurityContext> keys(@Nullable Known last, OIDCProviderMetadata metadata)
            throws MalformedURLException {
        if (last != null && last.metadata.getJWKSetURI().equals(metadata.getJWKSetURI())) {
            return last.keys;
        }
        return source(metadata);
    }

    private static JWKSource<SecurityContext> source(OIDCProviderMetadata metadata) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LONGEST);
        return JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), retriever)
                .retrying(true)
                .outageTolerant(true)
                .build();
    }
}
