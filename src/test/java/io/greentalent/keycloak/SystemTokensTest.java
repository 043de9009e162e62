package io.greentalent.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The API opens to tokens that the realm gave a system for it, and to no others. */
class SystemTokensTest {
    private final TokenWorld world = new TokenWorld();

    private JWTClaimsSet.Builder whole() {
        var now = world.clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(TokenWorld.ISSUER)
                .audience("greentalent-api")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .subject("subject")
                .claim("typ", "Bearer")
                .claim("azp", "registry")
                .claim("preferred_username", "service-account-registry");
    }

    private void refused(JWTClaimsSet.Builder claims) {
        assertThrows(TokenRefused.class, () -> world.systemTokens().checked(world.signed(claims)));
    }

    @Test
    void aWholeOneIsBelieved() throws Exception {
        assertEquals(
                "subject", world.systemTokens().checked(world.signed(whole())).getSubject());
    }

    @Test
    void aPersonsIsRefused() {
        refused(whole().claim("preferred_username", "ope1"));
    }

    @Test
    void oneForAnotherAudienceIsRefused() {
        refused(whole().audience("account"));
    }

    @Test
    void anotherIssuersIsRefused() {
        refused(whole().issuer("https://id.example.test/realms/other"));
    }

    @Test
    void anIdTokenIsRefused() {
        refused(whole().claim("typ", "ID"));
    }

    @Test
    void oneThatIsOverIsRefused() {
        refused(whole().expirationTime(Date.from(world.clock.instant().minusSeconds(120))));
    }

    @Test
    void oneSignedOtherwiseIsRefused() throws Exception {
        assertThrows(TokenRefused.class, () -> world.systemTokens().checked(new TokenWorld().signed(whole())));
        String other = world.signed(whole(), JWSAlgorithm.PS256);
        assertThrows(TokenRefused.class, () -> world.systemTokens().checked(other));
    }

    @Test
    void oneThatIsNotSignedIsRefused() {
        assertThrows(TokenRefused.class, () -> world.systemTokens().checked("eyJhbGciOiJub25lIn0.e30."));
    }
}
