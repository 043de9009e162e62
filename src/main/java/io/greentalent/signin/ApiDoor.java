package io.greentalent.signin;

import io.greentalent.people.ApiKeys;
import io.greentalent.people.BearerTokens;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Measures;
import io.greentalent.shared.Problem;
import io.greentalent.shared.ProblemDetail;
import io.greentalent.shared.Role;
import io.greentalent.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets other systems in by their API key, or the identity provider's token for a system, and nothing else (接口准入): a browser's session opens no door here, so no page of
 * others can use it. Who is not let in is answered in JSON, never by a sign-in page.
 */
@ApplicationScoped
class ApiDoor {
    private static final String ROOT = "/api/v1";
    private static final String BEARER = "bearer ";
    private static final int TOO_MANY = 429;

    @Inject
    ApiKeys keys;

    @Inject
    BearerTokens tokens;

    @Inject
    ApiLimits limits;

    @Inject
    Measures measures;

    /** Whether the request is one of another system. */
    static boolean isFor(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    AuthenticationStatus enter(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            return enter(request, new Answer(response, language(request)), context);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private AuthenticationStatus enter(HttpServletRequest request, Answer answer, HttpMessageContext context)
            throws IOException {
        String address = request.getRemoteAddr();
        var known = known(secret(request), address, answer.language);
        var limit = known.isPresent() ? limits.ofKey(known.get().keyId()) : limits.ofStranger(address);
        answer.tell(limit);
        if (!limit.granted()) {
            measures.count("greentalent.api.refused", 1, "why", "too-many");
            return answer.refuse(TOO_MANY, Problem.of("shared.api.tooMany", limit.seconds()));
        }
        if (known.isEmpty()) {
            measures.count("greentalent.api.refused", 1, "why", "no-key");
            answer.response.setHeader("WWW-Authenticate", "Bearer realm=\"GreenTalent\"");
            return answer.refuse(HttpServletResponse.SC_UNAUTHORIZED, Problem.of("shared.api.noKey"));
        }
        var caller = known.get().caller();
        request.setAttribute(SignInMechanism.CALLER, caller);
        return context.notifyContainerAboutLogin(caller.username(), roles(caller));
    }

    /** Whose key or token that is. */
    private Optional<ApiKeys.Known> known(String secret, String address, Locale language) {
        return keys.known(secret, address, language).or(() -> tokens.known(secret, address, language));
    }

    private static java.util.Set<String> roles(Caller caller) {
        return caller.roles().stream().map(Role::name).collect(Collectors.toSet());
    }

    private static String secret(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        boolean bearer = header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER);
        return bearer ? header.substring(BEARER.length()).strip() : "";
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Locale.SIMPLIFIED_CHINESE
                : Texts.supported(request.getLocale());
    }

    private record Answer(HttpServletResponse response, Locale language) {
        void tell(ApiLimits.Limit limit) {
            response.setHeader("RateLimit-Limit", Long.toString(limit.perMinute()));
            response.setHeader("RateLimit-Remaining", Long.toString(limit.left()));
            if (!limit.granted()) {
                response.setHeader("Retry-After", Long.toString(limit.seconds()));
            }
        }

        AuthenticationStatus refuse(int status, Problem problem) throws IOException {
            response.setStatus(status);
            response.setLocale(language);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(ProblemDetail.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write(ProblemDetail.of(problem, status, language).json());
            response.flushBuffer();
            return AuthenticationStatus.SEND_FAILURE;
        }
    }
}
