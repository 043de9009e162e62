package io.greentalent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address that a page without a server is asked for by. */
@ApplicationScoped
@Typed(TestRequest.class)
public class TestRequest {
    private volatile String path = "/";
    private volatile Map<String, String> parameters = Map.of();

    public void set(String servletPath, Map<String, String> of) {
        path = servletPath;
        parameters = of;
    }

    @Produces
    HttpServletRequest request() {
        return of(HttpServletRequest.class);
    }

    @Produces
    ServletContext application() {
        return of(ServletContext.class);
    }

    private <T> T of(Class<T> face) {
        return face.cast(
                Proxy.newProxyInstance(TestRequest.class.getClassLoader(), new Class<?>[] {face}, this::answer));
    }

    private @Nullable Object answer(Object proxy, Method method, Object @Nullable [] args) {
        return switch (method.getName()) {
            case "getServletPath" -> path;
            case "getParameter" -> args == null ? null : parameters.get((String) args[0]);
            case "toString" -> path + parameters;
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }
}
