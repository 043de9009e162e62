package io.greentalent.keycloak;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.greentalent.keycloak.PendingSignIns.Begun;
import io.greentalent.people.IdentityProvider;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.OwnPath;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;

/** Leads to Keycloak's sign-in page, and remembers where to lead afterwards (开始登录). */
@WebServlet(IdentityProvider.SIGN_IN)
public class BeginSignIn extends HttpServlet {
    static final String HOME = "/app/home.xhtml";
    private static final long serialVersionUID = 1L;

    @Inject
    transient KeycloakSettings settings;

    @Inject
    transient Realm realm;

    @Inject
    transient CurrentCaller who;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.on()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String target = target(request);
        if (who.get().signedIn()) {
            response.sendRedirect(target);
            return;
        }
        try {
            var begun = Begun.towards(target, clock.instant());
            var address = address(begun);
            Sessions.begin(request, begun);
            response.sendRedirect(address.toString());
        } catch (KeycloakDown e) {
            Refusals.log(e);
            response.sendRedirect(Refusals.page(request, "down", target));
        }
    }

    /** What was asked for; never a page of signing in itself, which would lead round in a circle. */
    static String target(HttpServletRequest request) {
        String home = request.getContextPath() + HOME;
        String target = OwnPath.safe(request.getParameter("target"), home);
        String path = target.substring(request.getContextPath().length());
        boolean circle = path.startsWith("/oidc/")
                || path.startsWith(IdentityProvider.REFUSED)
                || path.startsWith("/public/signin.xhtml");
        return circle ? home : target;
    }

    private URI address(Begun begun) throws KeycloakDown {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile"),
                        new ClientID(settings.clientId()),
                        settings.callback())
                .endpointURI(realm.answering().getAuthorizationEndpointURI())
                .state(new State(begun.state()))
                .nonce(new Nonce(begun.nonce()))
                .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }
}
