package io.greentalent.people;

import java.util.Optional;

/** Where people sign in who have no password here (统一身份认证). */
public interface IdentityProvider {
    /** The path of this application that leads there; {@code ?target=} leads back. */
    String SIGN_IN = "/oidc/signin";

    /** The page that says why somebody who signed in there was not let in here; {@code ?why=}. */
    String REFUSED = "/public/refused.xhtml";

    /** Under this name a session that was not let in keeps the token by which one leaves there. */
    String REFUSED_TOKEN = "greentalent.refusedToken";

    /** The sign-in as it stands there now, for a request from that address; empty once it was ended. */
    Optional<SignedIn> standing(SignedIn signedIn, String address);

    /**
     * Where the browser goes to leave there too.
     *
     * @param idToken of the sign-in that ends
     */
    String farewell(String idToken);

    /** Where everybody keeps the own password and second factor. */
    String ownAccount();
}
