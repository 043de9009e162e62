package io.greentalent.keycloak;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import io.greentalent.people.EndedSignIns;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes Keycloak's word that a session there has ended (后端通道退出); only POST, and each token once. */
@WebServlet("/oidc/backchannel")
public class EndSignIn extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient KeycloakSettings settings;

    @Inject
    transient LogoutTokens tokens;

    @Inject
    transient EndedSignIns ended;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (!settings.on()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            boolean first = end(tokens.checked(request.getParameter("logout_token")));
            response.setStatus(first ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        } catch (KeycloakDown e) {
            Refusals.log(e);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (TokenRefused e) {
            Refusals.log(e);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private boolean end(LogoutTokenClaimsSet claims) throws ServletException {
        var session = claims.getSessionID();
        var subject = claims.getSubject();
        try {
            return ended.end(
                    claims.getJWTID().getValue(),
                    session == null ? "" : session.getValue(),
                    subject == null ? "" : subject.getValue());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
