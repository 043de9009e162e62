package io.greentalent.signin;

import io.greentalent.people.IdentityProvider;
import io.greentalent.people.SampleAccounts;
import io.greentalent.people.SignIn;
import io.greentalent.people.SignOut;
import io.greentalent.people.SignedIn;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sign-in page and the way out (登录). */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    SignIn signIn;

    @Inject
    SignOut signOut;

    @Inject
    CurrentCaller who;

    @Inject
    SampleAccounts sample;

    @Inject
    Settings settings;

    @Inject
    IdentityProvider provider;

    private String username = "";
    private String password = "";
    private @Nullable String target;

    /** Leads to where people sign in, where that is not here. */
    public void load() throws IOException {
        if (settings.signInElsewhere()) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            String query = target == null ? "" : "?target=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
            external.redirect(external.getRequestContextPath() + IdentityProvider.SIGN_IN + query);
        }
    }

    /** Checks name and password, and goes on to what was asked for. */
    public void signIn() throws IOException {
        if (settings.signInElsewhere()) {
            load();
            return;
        }
        var faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var answer = signIn.signIn(username, password, request.getRemoteAddr());
        if (answer.problem() != null) {
            show(faces, answer.problem());
            return;
        }
        SignedInSession.begin(request, new SignedIn(answer.caller().accountId(), null));
        faces.getExternalContext().redirect(request.getContextPath() + Paths.safe(target));
    }

    /** Leaves, and forgets the session. */
    public void signOut() throws IOException {
        signOut.signOut();
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        var signedIn = SignedInSession.of((HttpServletRequest) external.getRequest());
        external.invalidateSession();
        if (signedIn != null && signedIn.proof() != null) {
            Farewell.to(faces, provider.farewell(signedIn.proof().idToken()));
            return;
        }
        external.redirect(external.getRequestContextPath() + Paths.SIGN_IN);
    }

    private static void show(FacesContext faces, Problem problem) {
        var locale = faces.getViewRoot().getLocale();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of(locale, problem), null));
    }

    /** The sample's accounts to choose from; none on any other installation. */
    public List<SampleAccounts.Hint> getHints() {
        return sample.hints();
    }

    /** Whether people sign in at the identity provider, and no password is kept here. */
    public boolean isElsewhere() {
        return settings.signInElsewhere();
    }

    /** Where everybody keeps the own password and second factor, where that is not here. */
    public String getOwnAccount() {
        return provider.ownAccount();
    }

    public boolean isSignedIn() {
        return who.get().signedIn();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }
}
