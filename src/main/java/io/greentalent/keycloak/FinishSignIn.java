package io.greentalent.keycloak;

import io.greentalent.keycloak.PendingSignIns.Begun;
import io.greentalent.people.Arrive;
import io.greentalent.people.IdentityProvider;
import io.greentalent.people.SignedIn;
import io.greentalent.shared.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/**
 * Takes Keycloak's answer (完成登录): only one that this browser asked for, with a token of that very sign-in. Who has no usable account
 * here is told so on a page of its own and not sent back to Keycloak.
 */
@WebServlet("/oidc/callback")
public class FinishSignIn extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient KeycloakSettings settings;

    @Inject
    transient Tokens tokens;

    @Inject
    transient Arrivals arrivals;

    @Inject
    transient Arrive arrive;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.on()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var begun = Sessions.end(request, request.getParameter("state"), clock.instant());
        String to = begun.isEmpty() ? Refusals.page(request, "state", BeginSignIn.HOME) : finish(request, begun.get());
        response.sendRedirect(to);
    }

    private String finish(HttpServletRequest request, Begun begun) {
        String error = request.getParameter("error");
        String code = request.getParameter("code");
        String issuer = request.getParameter("iss");
        if (error != null || code == null || issuer != null && !issuer.equals(settings.issuer())) {
            return Refusals.page(request, "access_denied".equals(error) ? "cancelled" : "failed", begun.target());
        }
        try {
            return enter(request, begun, tokens.exchange(code, begun.verifier(), begun.nonce()));
        } catch (KeycloakDown e) {
            Refusals.log(e);
            return Refusals.page(request, "down", begun.target());
        } catch (TokenRefused | Problem e) {
            Refusals.log(e);
            return Refusals.page(request, "failed", begun.target());
        }
    }

    private String enter(HttpServletRequest request, Begun begun, Tokens.Given given) {
        var answer = arrive.arrive(arrivals.of(given.claims()), request.getRemoteAddr());
        if (answer.problem() != null) {
            request.getSession().setAttribute(IdentityProvider.REFUSED_TOKEN, given.idToken());
            String key = answer.problem().key();
            return Refusals.page(request, key.substring(key.lastIndexOf('.') + 1), begun.target());
        }
        Sessions.keep(request, new SignedIn(answer.caller().accountId(), Keycloak.proof(given, clock.instant())));
        return begun.target();
    }
}
