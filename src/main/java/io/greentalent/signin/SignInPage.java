package io.greentalent.signin;

import io.greentalent.people.SampleAccounts;
import io.greentalent.people.SignIn;
import io.greentalent.people.SignOut;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

    private String username = "";
    private String password = "";
    private @Nullable String target;

    /** Checks name and password, and goes on to what was asked for. */
    public void signIn() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var answer = signIn.signIn(username, password, request.getRemoteAddr());
        if (answer.problem() != null) {
            show(faces, answer.problem());
            return;
        }
        new SignedIn(answer.caller().accountId()).keep(request);
        faces.getExternalContext().redirect(request.getContextPath() + Paths.safe(target));
    }

    /** Leaves, and forgets the session. */
    public void signOut() throws IOException {
        signOut.signOut();
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.invalidateSession();
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
