package io.greentalent.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The session's cookie is kept from plain http where people come by https. */
class SecureCookieTest {
    private static List<Object> said(String base) {
        var said = new ArrayList<>();
        var cookie = Proxy.newProxyInstance(
                SessionCookieConfig.class.getClassLoader(),
                new Class<?>[] {SessionCookieConfig.class},
                (proxy, method, args) -> method.getName().equals("setSecure") && said.add(args[0]) ? null : null);
        var context = Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, args) -> method.getName().equals("getSessionCookieConfig") ? cookie : null);
        var listener = new SecureCookie();
        listener.base = Optional.ofNullable(base);
        listener.contextInitialized(new ServletContextEvent((ServletContext) context));
        return said;
    }

    @ParameterizedTest
    @CsvSource({
        "https://training.example, true",
        "HTTPS://training.example, true",
        "http://127.0.0.1:9080, false",
        ", false"
    })
    void itIsSecureWhereTheAddressIs(String base, boolean secure) {
        assertEquals(secure ? List.of(true) : List.of(), said(base));
    }
}
