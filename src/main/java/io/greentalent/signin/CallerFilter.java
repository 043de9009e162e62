package io.greentalent.signin;

import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands the recognised caller to the request's beans, and leads whoever must change the password there first. */
@WebFilter(
        value = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class CallerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(SignInMechanism.CALLER) instanceof Caller caller) {
            current.set(caller);
            if (Boolean.TRUE.equals(request.getAttribute(SignInMechanism.MUST_CHANGE)) && !mayPass(request)) {
                Paths.redirect(request, response, Paths.CHANGE_PASSWORD);
                return;
            }
        } else {
            current.set(Caller.nobody(request.getRemoteAddr()));
        }
        chain.doFilter(request, response);
    }

    private static boolean mayPass(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(Paths.CHANGE_PASSWORD) || path.startsWith("/public/") || Paths.isStatic(request);
    }
}
