package io.greentalent.signin;

import io.greentalent.people.IdentityProvider;
import io.greentalent.people.SignOut;
import io.greentalent.shared.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says why somebody who comes from the identity provider was not let in, and what to do (未能登录). */
@Named
@RequestScoped
public class RefusedPage {
    private static final Map<String, Integer> REASONS = Map.of(
            "cancelled", 200,
            "state", 400,
            "failed", 400,
            "down", 503,
            "role", 403,
            "account", 403,
            "college", 403,
            "disabled", 403);

    private static final int DOWN = 503;

    @Inject
    Settings settings;

    @Inject
    IdentityProvider provider;

    @Inject
    SignOut signOut;

    private String why = "";
    private @Nullable String target;

    /**
     * Answers with the status of the reason; 404 for another one, and where people sign in here. That is nobody's page, so
     * to ask for it is no trespass.
     */
    public void load() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        var status = REASONS.get(why);
        if (status == null || !settings.signInElsewhere()) {
            external.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        external.setResponseStatus(status);
        if (status == DOWN) {
            external.setResponseHeader("Retry-After", "30");
        }
    }

    /** Leaves the identity provider, so that somebody else can sign in. */
    public void leave() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        var token = external.getSessionMap().get(IdentityProvider.REFUSED_TOKEN);
        signOut.signOut();
        external.invalidateSession();
        if (token instanceof String idToken) {
            Farewell.to(faces, provider.farewell(idToken));
        } else {
            external.redirect(external.getRequestContextPath() + "/");
        }
    }

    /** Whether the person is known there, but not let in here. */
    public boolean isKnownThere() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var session = request.getSession(false);
        return session != null && session.getAttribute(IdentityProvider.REFUSED_TOKEN) != null;
    }

    /** Another try, towards what was asked for. */
    public String getAgain() {
        return IdentityProvider.SIGN_IN + "?target=" + URLEncoder.encode(Paths.safe(target), StandardCharsets.UTF_8);
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }
}
