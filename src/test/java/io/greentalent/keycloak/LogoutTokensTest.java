package io.greentalent.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is no notice of sign-out from the realm to us ends nobody's session. */
class LogoutTokensTest {
    private final TokenWorld world = new TokenWorld();

    private JWTClaimsSet.Builder whole() {
        var now = world.clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(TokenWorld.ISSUER)
                .audience("greentalent-web")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .jwtID("one")
                .subject("subject")
                .claim("sid", "session")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private void refused(JWTClaimsSet.Builder claims) {
        assertThrows(TokenRefused.class, () -> world.logoutTokens().checked(world.signed(claims)));
    }

    @Test
    void aWholeOneIsBelieved() throws Exception {
        var claims = world.logoutTokens().checked(world.signed(whole()));
        assertEquals("session", claims.getSessionID().getValue());
    }

    @Test
    void anotherIssuersIsRefused() {
        refused(whole().issuer("https://other.example.test/realms/greentalent"));
    }

    @Test
    void anotherClientsIsRefused() {
        refused(whole().audience(List.of("other-client")));
    }

    @Test
    void anIdTokenIsRefused() {
        refused(whole().claim("nonce", "n"));
        refused(whole().claim("events", null));
    }

    @Test
    void oneWithoutSubjectAndSessionIsRefused() {
        refused(whole().subject(null).claim("sid", null));
    }

    @Test
    void oneWithoutIdIsRefused() {
        refused(whole().jwtID(null));
    }

    @Test
    void anOldOneIsRefused() {
        var old = world.clock.instant().minus(Duration.ofMinutes(6));
        refused(whole().issueTime(Date.from(old)));
        refused(whole().expirationTime(Date.from(old)));
    }

    @Test
    void oneSignedByAnotherKeyIsRefused() {
        assertThrows(TokenRefused.class, () -> world.logoutTokens().checked(new TokenWorld().signed(whole())));
    }

    @Test
    void oneSignedByAnotherAlgorithmIsRefused() throws JOSEException {
        String token = world.signed(whole(), JWSAlgorithm.PS256);
        assertThrows(TokenRefused.class, () -> world.logoutTokens().checked(token));
    }

    @Test
    void nothingIsRefused() {
        assertThrows(TokenRefused.class, () -> world.logoutTokens().checked(null));
        assertThrows(TokenRefused.class, () -> world.logoutTokens().checked("a.b.c"));
    }
}
