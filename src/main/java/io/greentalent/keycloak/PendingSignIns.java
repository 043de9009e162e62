package io.greentalent.keycloak;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sign-ins that a browser has begun and not ended (进行中的登录): several, as people open several pages at once. Each ends once, and
 * after some minutes it can't be ended any more.
 *
 * @param begun the latest last
 */
record PendingSignIns(List<Begun> begun) implements Serializable {
    static final PendingSignIns NONE = new PendingSignIns(List.of());

    /** Under this name the session keeps them. */
    static final String NAME = "greentalent.pendingSignIns";

    static final Duration LASTS = Duration.ofMinutes(10);

    /** More tabs than anybody opens; the oldest is forgotten. */
    static final int MOST = 10;

    @Serial
    private static final long serialVersionUID = 1L;

    PendingSignIns {
        begun = List.copyOf(begun);
    }

    /**
     * One of them.
     *
     * @param state by which the answer is known to be ours
     * @param nonce by which the token is known to be this sign-in's
     * @param verifier the secret half of PKCE
     * @param target where it leads
     */
    record Begun(String state, String nonce, String verifier, String target, Instant at) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        static Begun towards(String target, Instant at) {
            return new Begun(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), target, at);
        }

        private boolean open(Instant now) {
            return at.plus(LASTS).isAfter(now);
        }

        private boolean answers(String other) {
            return MessageDigest.isEqual(
                    state.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        }
    }

    PendingSignIns with(Begun one) {
        var open = begun.stream().filter(other -> other.open(one.at)).toList();
        var kept = open.subList(Math.max(0, open.size() + 1 - MOST), open.size());
        return new PendingSignIns(Stream.concat(kept.stream(), Stream.of(one)).toList());
    }

    Optional<Begun> of(String state, Instant now) {
        return begun.stream().filter(one -> one.answers(state) && one.open(now)).findFirst();
    }

    PendingSignIns without(Begun one) {
        return new PendingSignIns(
                begun.stream().filter(other -> !other.equals(one)).toList());
    }
}
