package io.greentalent.signin;

import io.greentalent.people.Account;
import io.greentalent.people.Accounts;
import io.greentalent.people.IdentityProvider;
import io.greentalent.people.SignedIn;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Incident;
import io.greentalent.shared.Role;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Unanswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the caller of each request by the session's sign-in (身份认证). An account that was disabled or has expired is
 * nobody from the next request on. Requests of other systems come in by {@link ApiDoor}.
 * Nobody, at a page that needs a role, is led to where one signs in and back: the sign-in page, or the identity provider.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    /** Under this name the request carries its {@link Caller}, from here to {@link CallerFilter}. */
    static final String CALLER = "greentalent.caller";

    static final String MUST_CHANGE = "greentalent.mustChange";

    @Inject
    Accounts accounts;

    @Inject
    ApiDoor door;

    @Inject
    IdentityProvider provider;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (Paths.isStatic(request)) {
            return context.doNothing();
        }
        try {
            return recognised(request, response, context);
        } catch (RuntimeException e) {
            return failed(request, response, e);
        }
    }

    /**
     * Nobody can be recognised: the page of it is answered here, as nobody else is asked after this. What is thrown further
     * would be answered as if the caller were not allowed.
     */
    private static AuthenticationStatus failed(
            HttpServletRequest request, HttpServletResponse response, RuntimeException thrown)
            throws AuthenticationException {
        try {
            request.setAttribute(
                    Incident.ATTRIBUTE, Incident.logged(request.getMethod() + " " + request.getRequestURI(), thrown));
            response.sendError(
                    Unanswered.problem(thrown) == null
                            ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                            : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private AuthenticationStatus recognised(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (ApiDoor.isFor(request)) {
            return door.enter(request, response, context);
        }
        var account = account(request);
        if (account != null) {
            request.setAttribute(CALLER, account.caller(request.getRemoteAddr()));
            request.setAttribute(MUST_CHANGE, account.mustChange() && !settings.signInElsewhere());
            return context.notifyContainerAboutLogin(
                    account.username(), account.roles().stream().map(Role::name).collect(Collectors.toSet()));
        }
        return context.isProtected() ? toSignIn(request, response) : context.doNothing();
    }

    private @Nullable Account account(HttpServletRequest request) {
        var signedIn = SignedInSession.of(request);
        if (signedIn == null || !standing(request, signedIn)) {
            return null;
        }
        var account = accounts.find(signedIn.accountId()).orElse(null);
        return account != null && account.usableOn(LocalDate.now(clock)) ? account : null;
    }

    /** Whether it stands where it was made: here by a password, or at the identity provider. */
    private boolean standing(HttpServletRequest request, SignedIn signedIn) {
        if (!settings.signInElsewhere()) {
            return signedIn.proof() == null;
        }
        var standing = provider.standing(signedIn, request.getRemoteAddr()).orElse(null);
        if (standing == null) {
            SignedInSession.end(request);
        } else if (!standing.equals(signedIn)) {
            SignedInSession.keep(request, standing);
        }
        return standing != null;
    }

    private AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            Paths.redirect(request, response, Paths.signIn(request, settings.signInElsewhere()));
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }
}
