package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedirectsLastTest {
    private final List<String> done = new ArrayList<>();

    private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
            RedirectsLastTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, args) -> {
                if (method.getName().equals("isCommitted")) {
                    return false;
                }
                done.add(method.getName() + " " + args[0]);
                return null;
            });

    private final HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
            RedirectsLastTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> null);

    private void filter(FilterChain chain) throws Exception {
        new RedirectsLast().doFilter(request, response, chain);
    }

    @Test
    void whatFollowsARedirectIsDoneBeforeItIsSent() throws Exception {
        filter((asked, answer) -> {
            ((HttpServletResponse) answer).sendRedirect("/next");
            done.add("kept");
        });
        assertEquals(List.of("kept", "sendRedirect /next"), done);
    }

    @Test
    void anAnswerWithoutARedirectIsLeftAlone() throws Exception {
        filter((asked, answer) -> ((HttpServletResponse) answer).setStatus(204));
        assertEquals(List.of("setStatus 204"), done);
    }

    @Test
    void aSecondRedirectIsRefused() {
        assertThrows(
                IllegalStateException.class,
                () -> filter((asked, answer) -> {
                    ((HttpServletResponse) answer).sendRedirect("/next");
                    ((HttpServletResponse) answer).sendRedirect("/other");
                }));
    }

    @Test
    void aFailureAfterARedirectSendsNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> filter((asked, answer) -> {
                    ((HttpServletResponse) answer).sendRedirect("/next");
                    throw new IllegalArgumentException();
                }));
        assertEquals(List.of(), done);
    }
}
